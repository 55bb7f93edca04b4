import type { PageWords } from '../../i18n/index.js';

export const aboutWords = {
  title: { ar: 'حول الأرقام', en: 'About the figures', fr: 'À propos des chiffres' },
  lead: {
    ar: 'تُحسب كل حالة وكل رقم من وقائع مسجلة وحدها، وفق قواعد منشورة لها رقم إصدار. وهذه هي القواعد بترتيب تطبيقها.',
    en: 'Every status and every figure is computed from recorded facts alone, by published rules that carry a version number. These are the rules, in the order they apply.',
    fr: 'Chaque état et chaque chiffre est calculé à partir des seuls faits consignés, selon des règles publiées qui portent un numéro de version. Voici ces règles, dans l’ordre où elles s’appliquent.',
  },
  rules: { ar: 'القواعد', en: 'The rules', fr: 'Les règles' },
  version: {
    ar: (n: string) => `الإصدار ${n}`,
    en: (n: string) => `Version ${n}`,
    fr: (n: string) => `Version ${n}`,
  },
  earlierRules: {
    ar: 'ما كان مختلفاً في الإصدار السابق: لا تزال الأرقام تُقرأ به لمن يطلبه',
    en: 'What the version before said otherwise; figures can still be read by it where that is asked for',
    fr: 'Ce que la version précédente disait autrement ; les chiffres se lisent encore selon elle, sur demande',
  },
  statuses: { ar: 'الحالات', en: 'The statuses', fr: 'Les états' },
  statusesNote: {
    ar: 'لكل حالة شكل وعبارة؛ ولا يُميَّز بينها باللون.',
    en: 'Each status has a shape and words; none is told by colour.',
    fr: 'Chaque état a une forme et des mots ; aucun n’est signalé par la couleur.',
  },
  computed: { ar: 'محسوبة من الوقائع', en: 'Computed from facts', fr: 'Calculés à partir des faits' },
  stated: { ar: 'لا ترد إلا في البيانات', en: 'Only a statement says', fr: 'Seule une déclaration le dit' },
  judged: { ar: 'لا تصدر إلا عن تقييم', en: 'Only an assessment can say', fr: 'Seule une appréciation peut dire' },
  sources: { ar: 'المصادر ودرجة الثقة', en: 'Sources and confidence', fr: 'Sources et degré de confiance' },
  sourceTypes: {
    ar: 'لكل مصدر نوع، بحسب من يتكلم فيه:',
    en: 'Each source has a type, by who speaks in it:',
    fr: 'Chaque source a un type, selon qui s’y exprime :',
  },
  confidence: {
    ar: 'ولكل مصدر درجة ثقة:',
    en: 'And each source has a degree of confidence:',
    fr: 'Et chaque source a un degré de confiance :',
  },
  days: { ar: 'تاريخان لكل واقعة', en: 'Two dates for every fact', fr: 'Deux dates pour chaque fait' },
  daysNote: {
    ar: 'لكل واقعة تاريخ حدوثها وتاريخ قيدها. و«السجل كما كان في» يعرض ما حدث حتى ذلك اليوم؛ و«كما كنا نعرفه في» يحذف ما لم يكن قد سُجّل بعد.',
    en: 'Every fact has the day it happened and the day it was entered in the record. “Show the record as of” shows what had happened by then; “As we knew it on” leaves out what was not yet recorded.',
    fr: 'Chaque fait a le jour où il s’est produit et celui où il a été inscrit au registre. « À la date du » montre ce qui s’était produit ; « Tel que nous le connaissions le » laisse de côté ce qui n’était pas encore consigné.',
  },
  hijriNote: {
    ar: 'الأيام الهجرية المذكورة إلى جانب الميلادية محسوبة بتقويم أم القرى، للأعوام من 1420 إلى 1450 وحدها. أما ما يذكره مصدر من تاريخ هجري فيبقى في المقتبس منه كما ورد.',
    en: 'The Hijri days on Arabic pages are computed, by the Umm al-Qura calendar, for the years 1420 to 1450 alone. A Hijri date that a source prints stays as it stands, in the quotation.',
    fr: 'Les jours hégiriens des pages en arabe sont calculés selon le calendrier d’Umm al-Qura, pour les seules années 1420 à 1450. Une date hégirienne imprimée par une source reste telle quelle, dans la citation.',
  },
  use: { ar: 'استعمال البيانات', en: 'Using the data', fr: 'Utilisation des données' },
  useNote: {
    ar: 'يجوز لأي كان استعمال بيانات هذا السجل بموجب الترخيص الآتي',
    en: 'Anybody may use the data of this record under this licence',
    fr: 'Chacun peut utiliser les données de ce registre sous cette licence',
  },
  ccBy: {
    ar: 'المشاع الإبداعي، نَسب المُصنَّف 4.0 دولي \u2068(CC BY 4.0)\u2069',
    en: 'Creative Commons Attribution 4.0 International (CC BY 4.0)',
    fr: 'Creative Commons Attribution 4.0 International (CC BY 4.0)',
  },
  useBeside: {
    ar: 'أما ما يُقتبس من المصادر فحقوقه لأصحابه. وللبرنامج نفسه ترخيص آخر هو \u2068Apache License 2.0\u2069.',
    en: 'What is quoted from sources stays theirs. The software has a licence of its own, the Apache License 2.0.',
    fr: 'Ce qui est cité des sources leur appartient. Le logiciel a sa propre licence, l’Apache License 2.0.',
  },
  unknown: { ar: 'ما لا نعرفه', en: 'What is not known', fr: 'Ce que l’on ne sait pas' },
  unknownNote: {
    ar: 'بُحث عما يلي ولم يُعثر عليه حتى اليوم المعروض، ولا يعني ذلك أنه غير موجود. وما يُقيَّد جوابه لا يبقى في هذه القائمة.',
    en: 'The following was looked for and not found by the day shown; that does not mean that it does not exist. What is answered on record no longer stands in this list.',
    fr: 'Ce qui suit a été cherché et n’a pas été trouvé à la date affichée ; cela ne veut pas dire que cela n’existe pas. Ce à quoi le registre répond ne figure plus dans cette liste.',
  },
  noneSought: {
    ar: 'لم يُقيَّد شيء من ذلك حتى اليوم المعروض.',
    en: 'Nothing of the kind is on record by the day shown.',
    fr: 'Rien de tel n’est inscrit à la date affichée.',
  },
  moreSought: {
    ar: 'وللقائمة بقية في واجهة البيانات.',
    en: 'The list goes on in the data interface.',
    fr: 'La liste se poursuit dans l’interface de données.',
  },
  glossary: { ar: 'المصطلحات', en: 'Glossary', fr: 'Glossaire' },
  glossaryNote: {
    ar: 'المصطلحات كما تستعملها هذه الصفحات، باللغات الثلاث.',
    en: 'The terms as these pages use them, in the three languages.',
    fr: 'Les termes tels que ces pages les emploient, dans les trois langues.',
  },
} as const satisfies PageWords;
