import type { Words } from '#kernel';

/** How the record is called and told of where sets of data are listed. */
export const datasetWords = {
  name: {
    ar: 'تنفيذ: سجل تنفيذ قرارات منظمة التعاون الإسلامي بشأن الوساطة',
    en: 'Tanfidh: the record of how OIC resolutions on mediation are carried out',
    fr: 'Tanfidh : le registre de la mise en œuvre des résolutions de l’OCI sur la médiation',
  },
  description: {
    ar: 'ما تطلبه القرارات، وما سُجّل أنه جرى، ومصدر كل واقعة، وما يُحتسب منها، كما كان في أي يوم. لا يُحذف شيء، وما لا يظهر له أثر في مصدر يبقى مجهولاً.',
    en: 'What resolutions ask for, what is on record of what was done, on which source, and what of it counts, as of any day. Nothing is deleted; what no source shows stays unknown.',
    fr: 'Ce que demandent les résolutions, ce qui est consigné de ce qui a été fait, d’après quelle source, et ce qui en est compté, à toute date. Rien n’est supprimé ; ce qu’aucune source ne montre reste inconnu.',
  },
} as const satisfies Readonly<Record<string, Words>>;
