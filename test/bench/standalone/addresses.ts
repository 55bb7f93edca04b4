const lists = ['actions', 'actions?q=mediation', 'actions?kind=training', 'commitments', 'resolutions', 'parties'];
const narrowed = ['actions?paragraph=op-8', 'actions?party=TUR&commitment=training', 'commitments?status=implemented'];
/** Of a word that much says, of one that is misspelt, and of a state under another of its names. */
const searches = ['search?q=mediation', 'search?q=mediaton', 'search?q=Turquie'];
const more = ['recommendations', 'kinds', 'vocabulary', 'events?limit=200', 'parties/TUR'];
const ofResolution = [
  '',
  '/progress',
  '/matrix',
  '/record-changes?limit=200',
  '/paragraphs/op-8',
  '/progress?asOf=2019-06-30',
];
const pages = [
  '',
  'timeline',
  'timeline?q=mediation',
  'search?q=mediation',
  'parties',
  'parties/TUR',
  'trainings',
  'conferences',
  'network',
];

const withLimit = (path: string): string => `${path}${path.includes('?') ? '&' : '?'}limit=200`;

/** What is asked of large records: lists in their largest pages, what is told of one resolution, and pages. */
export const addresses: readonly string[] = [
  ...[...lists, ...narrowed, ...searches].map((path) => `/api/v1/${withLimit(path)}`),
  ...more.map((path) => `/api/v1/${path}`),
  ...ofResolution.map((path) => `/api/v1/resolutions/53-45-POL${path}`),
  ...pages.map((path) => `/ar${path === '' ? '' : '/'}${path}`),
  ...['', '/matrix', '/commitments/training'].map((path) => `/ar/resolutions/53-45-POL${path}`),
];

/** The first page leads on where there are several resolutions. */
export const statusOf = (address: string): number => (address === '/ar' ? 303 : 200);
