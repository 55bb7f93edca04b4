import type { PageWords } from '../../i18n/index.js';

export const matrixWords = {
  title: {
    ar: 'ورقة عمل الأمانة العامة: الدول والالتزامات',
    en: 'Working sheet of the Secretariat: states and commitments',
    fr: 'Feuille de travail du Secrétariat : États et engagements',
  },
  whoIs: {
    ar: 'من المقيَّد عنه، وعن ماذا',
    en: 'Who is on record, and for what',
    fr: 'Qui est inscrit, et pour quoi',
  },
  pages: { ar: 'أجزاء الورقة', en: 'Parts of the sheet', fr: 'Parties de la feuille' },
  before: { ar: 'الالتزامات السابقة', en: 'Commitments before', fr: 'Engagements précédents' },
  after: { ar: 'الالتزامات التالية', en: 'Next commitments', fr: 'Engagements suivants' },
  lead: {
    ar: 'ما تُسمي فيه المصادر كل دولة، تحت كل التزام، منذ اعتماد القرار؛ ولا يظهر ما سبقه. وخانة «لم يُقيَّد شيء بعد» لا تعني أن الدولة لم تشارك.',
    en: 'Where sources name each state, under each commitment, since the resolution was adopted; what came before it is not shown. “Nothing on record yet” does not mean that the state took no part.',
    fr: 'Là où les sources nomment chaque État, pour chaque engagement, depuis l’adoption de la résolution ; ce qui la précède n’est pas montré. « Rien d’inscrit à ce jour » ne signifie pas que l’État n’a pas participé.',
  },
  unnamed: { ar: 'مشاركة بلا أسماء', en: 'Participation without names', fr: 'Participation sans noms' },
  unnamedNote: {
    ar: 'تذكر هذه المصادر عدد الدول ولا تسميها، أو لا تسميها كلها؛ وما لا تسميه منها لا يظهر في خانة دولة.',
    en: 'These sources give the number of states and not, or not all, their names; those that they do not name stand in no state’s cell.',
    fr: 'Ces sources donnent le nombre d’États sans les nommer, ou sans les nommer tous ; ceux qu’elles ne nomment pas ne figurent dans aucune case.',
  },
  table: { ar: 'الدول والالتزامات', en: 'States and commitments', fr: 'États et engagements' },
  tableNote: {
    ar: 'الدول الأعضاء بحسب الترتيب الأبجدي لأسمائها المختصرة.',
    en: 'Member states in the alphabetical order of their short names.',
    fr: 'Les États membres dans l’ordre alphabétique de leur nom usuel.',
  },
  state: { ar: 'الدولة', en: 'State', fr: 'État' },
  noCommitments: {
    ar: 'لم تُسجَّل التزامات هذا القرار بعد.',
    en: 'No commitments of this resolution are on record yet.',
    fr: 'Aucun engagement de cette résolution n’est encore consigné.',
  },
} as const satisfies PageWords;
