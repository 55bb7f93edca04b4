import type { Words } from '#kernel';

/** Sentences that versions of the rules have in common. */
export const commonRules = {
  onTheDay: {
    ar: 'تُحسب الواقعة في يوم معين إذا كان آخر تاريخ ممكن لها ذلك اليوم أو قبله.',
    en: 'A fact counts on a day if its latest possible date is that day or earlier.',
    fr: 'Un fait compte à une date donnée si sa dernière date possible est ce jour ou un jour antérieur.',
  },
  target: {
    ar: 'الهدف: عدد الوقائع أو الأطراف من العدد المطلوب، ولا يتجاوز الرقم هذا العدد.',
    en: 'Target: facts or parties out of the number set; the figure does not go beyond that number.',
    fr: 'Cible : faits ou parties sur le nombre fixé ; le chiffre ne dépasse pas ce nombre.',
  },
  eachParty: {
    ar: 'لكل طرف معني: يُحسب مرة واحدة بأول واقعة تُسمّيه. وإذا كان المعنيون هم الدول فهي الدول المشاركة في ذلك اليوم.',
    en: 'Each party addressed counts once, with the first fact that names it. Where these are the states, they are those taking part on that day.',
    fr: 'Chaque partie visée compte une fois, par le premier fait qui la nomme. S’il s’agit des États, ce sont ceux qui participent ce jour-là.',
  },
  openEnded: {
    ar: 'الالتزام المفتوح: تُعد الوقائع ولا يُعطى رقم نسبي.',
    en: 'Open-ended: facts are counted, and there is no figure.',
    fr: 'Sans terme : les faits sont comptés, sans chiffre de progression.',
  },
  noInformation: {
    ar: 'حيث لا توجد واقعة محسوبة تكون الحالة «لا تتوافر معلومات» بلا رقم، وما لم يُقيَّد لا يُعد صفراً أبداً.',
    en: 'Where no fact counts, the status is “no information” without a figure; what is not on record is never a zero.',
    fr: 'Si aucun fait ne compte, l’état est « aucune information », sans chiffre ; ce qui n’est pas inscrit ne vaut jamais zéro.',
  },
  paragraph: {
    ar: 'الفقرة: المتوسط المرجح لأرقام التزاماتها المتوافرة مع بيان عددها، والحالة الأقل تقدماً وفق الترتيب المنشور.',
    en: 'A paragraph shows the weighted mean of the figures there are, with how many there are, and the least advanced status in the published order.',
    fr: 'Un paragraphe présente la moyenne pondérée des chiffres disponibles, avec leur nombre, et l’état le moins avancé selon l’ordre publié.',
  },
} as const satisfies Readonly<Record<string, Words>>;
