import type { Words } from '#kernel';
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
    ar: 'بُحث عما يلي ولم يُعثر عليه عند إعداد هذا السجل، ولا يعني ذلك أنه غير موجود.',
    en: 'The following was looked for and not found when this record was put together; that does not mean that it does not exist.',
    fr: 'Ce qui suit a été cherché et n’a pas été trouvé lors de l’établissement de ce registre ; cela ne veut pas dire que cela n’existe pas.',
  },
  glossary: { ar: 'المصطلحات', en: 'Glossary', fr: 'Glossaire' },
  glossaryNote: {
    ar: 'المصطلحات كما تستعملها هذه الصفحات، باللغات الثلاث.',
    en: 'The terms as these pages use them, in the three languages.',
    fr: 'Les termes tels que ces pages les emploient, dans les trois langues.',
  },
} as const satisfies PageWords;

/** What was looked for and not found: it stays unknown here, and does not mean that it does not exist. */
export const unknowns: readonly Words[] = [
  {
    ar: 'لم يُقرأ منطوق القرار \u206853/45-س\u2069 المعتمد: عُثر على نسخة من نصه بالعربية قُرئ منها العنوان وأول الديباجة؛ وما يُعرض من فقراته منقول عن مصادر تذكرها.',
    en: 'The operative part of the adopted text of resolution 53/45-POL was not read: a copy in Arabic was found, of which the heading and the beginning of the preamble were read; its paragraphs stand here as other sources report them.',
    fr: 'Le dispositif du texte adopté de la résolution 53/45-POL n’a pas été lu : une copie en arabe a été trouvée, dont l’en-tête et le début du préambule ont été lus ; ses paragraphes figurent ici tels que d’autres sources les rapportent.',
  },
  {
    ar: 'عدد فقرات القرار غير معروف، ولا تُعرف أرقام الفقرات المعروضة بلا رقم.',
    en: 'How many paragraphs the resolution has is not known, nor the number of those shown without one.',
    fr: 'On ignore combien de paragraphes compte la résolution, et le numéro de ceux qui figurent sans numéro.',
  },
  {
    ar: 'لا تذكر المصادر أسماء كل الدول الأعضاء في فريق الاتصال، ولا أسماء كل الدول التي شاركت في المؤتمر الثاني.',
    en: 'The sources name neither all the states in the Contact Group nor all those that took part in the second conference.',
    fr: 'Les sources ne nomment ni tous les États membres du Groupe de contact ni tous ceux qui ont participé à la deuxième conférence.',
  },
  {
    ar: 'لم نعثر على مصدر عن عقد المؤتمر بعد 2022، ولا على ما ينفي عقده. أما 2020 و2021 فترقيم المؤتمرات ينفي عقده فيهما: الثالث في 2019 والرابع في 2022.',
    en: 'No source was found for a conference after 2022, and none that rules one out. For 2020 and 2021 the numbering rules one out: the third was held in 2019, the fourth in 2022.',
    fr: 'Aucune source n’a été trouvée pour une conférence après 2022, ni aucune qui l’exclue. Pour 2020 et 2021, la numérotation l’exclut : la troisième s’est tenue en 2019, la quatrième en 2022.',
  },
  {
    ar: 'رقم قرار الدورة الثامنة والأربعين (إسلام آباد، آذار/مارس 2022) بشأن تعزيز قدرات الوساطة غير معروف.',
    en: 'The number of the resolution of the 48th session (Islamabad, March 2022) on strengthening mediation capacity is not known.',
    fr: 'Le numéro de la résolution de la 48e session (Islamabad, mars 2022) sur le renforcement des capacités de médiation n’est pas connu.',
  },
  {
    ar: 'لم نعثر على قرار بشأن الوساطة للدورات السابعة والأربعين والتاسعة والأربعين والخمسين والحادية والخمسين.',
    en: 'No resolution on mediation was found for the 47th, 49th, 50th and 51st sessions.',
    fr: 'Aucune résolution sur la médiation n’a été trouvée pour les 47e, 49e, 50e et 51e sessions.',
  },
  {
    ar: 'لم نعثر على اختصاصات رسمية لفريق الاتصال، ولا على عدد لأعضائه بعد 2018، ولا على رقم اجتماعه المنعقد في 27 حزيران/يونيو 2019، ولا على اجتماع بعده.',
    en: 'No formal terms of reference of the Contact Group were found, no count of its members after 2018, no number for its meeting of 27 June 2019, and no later meeting.',
    fr: 'Aucun mandat officiel du Groupe de contact n’a été trouvé, ni de nombre de ses membres après 2018, ni le numéro de sa réunion du 27 juin 2019, ni de réunion ultérieure.',
  },
  {
    ar: 'لم نعثر على ترشيح للشبكة من دولة مسماة، ولا على ما يفيد إطلاقها، ولا على مدونة سلوك معتمدة.',
    en: 'No nomination to the network by a named state was found, no launch of it, and no adopted code of conduct.',
    fr: 'Aucune candidature au réseau présentée par un État nommé n’a été trouvée, ni le lancement de ce réseau, ni un code de conduite adopté.',
  },
  {
    ar: 'لم نعثر على دورة رابعة لبرنامج الشهادة، ولا على عدد المتدربين في كل دورة، ولا على شهر الدورة الأولى ومكانها، ولا على ما يفيد منح الشهادات في الدورة الثانية.',
    en: 'No fourth session of the certificate programme was found, nor the number trained in each session, the month and place of the first, or a report that certificates were awarded in the second.',
    fr: 'Aucune quatrième session du programme de certificat n’a été trouvée, ni le nombre de personnes formées à chaque session, ni le mois et le lieu de la première, ni d’information sur la remise des certificats à la deuxième.',
  },
  {
    ar: 'لم نعثر على اتفاق بين وحدة دعم الوساطة في الأمم المتحدة والمنظمة.',
    en: 'No agreement between the UN Mediation Support Unit and the OIC was found.',
    fr: 'Aucun accord entre le Groupe de l’appui à la médiation de l’ONU et l’OCI n’a été trouvé.',
  },
];
