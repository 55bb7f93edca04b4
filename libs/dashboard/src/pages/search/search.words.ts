import type { Lang, Words } from '#kernel';
import type { HitKind } from '#record';
import type { Forms, PageWords } from '../../i18n/index.js';

export const searchWords = {
  title: { ar: 'البحث', en: 'Search', fr: 'Recherche' },
  lead: {
    ar: 'يشمل البحث الإجراءات والقرارات وفقراتها والالتزامات والبيانات والتقييمات والتوصيات وما بُحث عنه ولم يُعثر عليه والأطراف بجميع أسمائها، ونصوص هذه الصفحات.',
    en: 'Actions, resolutions and their paragraphs, commitments, statements, assessments, recommendations, what was sought and not found, parties under every name, and the text of these pages.',
    fr: 'Actions, résolutions et leurs paragraphes, engagements, déclarations, appréciations, recommandations, ce qui a été cherché et non trouvé, parties sous tous leurs noms, et le texte de ces pages.',
  },
  help: {
    ar: 'اكتب كلمة أو أكثر في خانة البحث أعلى الصفحة. لا فرق بين صور كتابة الكلمة الواحدة، ويكفي أولها.',
    en: 'Enter one or more words in the box above. However a word is written makes no difference, and its beginning is enough.',
    fr: 'Saisissez un ou plusieurs mots dans le champ ci-dessus. La graphie est indifférente et le début d’un mot suffit.',
  },
  none: {
    ar: 'لم يُعثر على شيء في السجل كما هو معروض.',
    en: 'Nothing was found in the record as it is shown.',
    fr: 'Rien n’a été trouvé dans le registre tel qu’il est affiché.',
  },
  didYouMean: { ar: 'هل المقصود', en: 'Did you mean', fr: 'Vouliez-vous dire' },
  named: { ar: 'بهذا الاسم', en: 'By this name', fr: 'Sous ce nom' },
  results: { ar: 'في السجل', en: 'In the record', fr: 'Dans le registre' },
  ofPages: { ar: 'في نصوص الصفحات', en: 'In the text of the pages', fr: 'Dans le texte des pages' },
  kinds: { ar: 'حصر النتائج بنوع', en: 'Results of one kind', fr: 'Résultats d’un seul type' },
  all: { ar: 'الكل', en: 'All', fr: 'Tout' },
  next: { ar: 'التالي', en: 'Next', fr: 'Suite' },
  first: { ar: 'العودة إلى أول النتائج', en: 'Back to the first results', fr: 'Revenir aux premiers résultats' },
  pages: { ar: 'صفحات النتائج', en: 'Pages of results', fr: 'Pages de résultats' },
} as const satisfies PageWords;

export const hitForms: Readonly<Record<Lang, Forms>> = {
  ar: {
    zero: searchWords.none.ar,
    one: 'نتيجة واحدة في السجل',
    two: 'نتيجتان في السجل',
    few: '{n} نتائج في السجل',
    many: '{n} نتيجة في السجل',
    other: '{n} نتيجة في السجل',
  },
  en: { zero: searchWords.none.en, one: '{n} result in the record', other: '{n} results in the record' },
  fr: { zero: searchWords.none.fr, one: '{n} résultat dans le registre', other: '{n} résultats dans le registre' },
};

export const kindWords: Readonly<Record<HitKind, Words>> = {
  action: { ar: 'إجراء', en: 'Action', fr: 'Action' },
  resolution: { ar: 'قرار', en: 'Resolution', fr: 'Résolution' },
  paragraph: { ar: 'فقرة', en: 'Paragraph', fr: 'Paragraphe' },
  commitment: { ar: 'التزام', en: 'Commitment', fr: 'Engagement' },
  statement: { ar: 'بيان', en: 'Statement', fr: 'Déclaration' },
  assessment: { ar: 'تقييم', en: 'Assessment', fr: 'Appréciation' },
  recommendation: { ar: 'توصية', en: 'Recommendation', fr: 'Recommandation' },
  'open-question': { ar: 'مسألة مفتوحة', en: 'Open question', fr: 'Question ouverte' },
  party: { ar: 'طرف', en: 'Party', fr: 'Partie' },
};
