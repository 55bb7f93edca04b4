/** Where what is read is, by the id of the operation: as the document writes it, and as controllers have it from here. */
export const addresses = {
  getDataset: '/api/v1',
  listResolutions: '/api/v1/resolutions',
  getResolution: '/api/v1/resolutions/{id}',
  listRecordChanges: '/api/v1/resolutions/{id}/record-changes',
  listRecommendations: '/api/v1/recommendations',
  listParties: '/api/v1/parties',
  getParty: '/api/v1/parties/{code}',
  getRecommendation: '/api/v1/recommendations/{key}',
  getRecommendationOf: '/api/v1/recommendations/{origin}/{key}',
  getStatement: '/api/v1/statements/{id}',
  getAssessment: '/api/v1/assessments/{id}',
  listOpenQuestions: '/api/v1/open-questions',
  getOpenQuestion: '/api/v1/open-questions/{id}',
  getProgress: '/api/v1/resolutions/{id}/progress',
  getParagraph: '/api/v1/resolutions/{id}/paragraphs/{key}',
  getParagraphExplanation: '/api/v1/resolutions/{id}/paragraphs/{key}/explanation',
  getMatrix: '/api/v1/resolutions/{id}/matrix',
  listCommitments: '/api/v1/commitments',
  getCommitment: '/api/v1/resolutions/{id}/commitments/{key}',
  findCommitment: '/api/v1/commitments/{key}',
  listLearnt: '/api/v1/resolutions/{id}/learnt',
  search: '/api/v1/search',
  listActions: '/api/v1/actions',
  getAction: '/api/v1/actions/{kind}/{id}',
  listCorrespondence: '/api/v1/correspondence',
  getPaper: '/api/v1/correspondence/{direction}/{number}',
  listKinds: '/api/v1/kinds',
  getFile: '/api/v1/events/{event}/files/{sha256}',
  getFileUses: '/api/v1/files/{sha256}/uses',
  listEvents: '/api/v1/events',
  streamEvents: '/api/v1/stream',
  getVocabulary: '/api/v1/vocabulary',
  getSchema: '/api/v1/schemas/{of}/{name}',
  getLiveness: '/health/live',
  getReadiness: '/health/ready',
  getMetrics: '/metrics',
  getOpenApi: '/openapi.json',
  getAsyncApi: '/asyncapi.json',
  getDocs: '/docs',
} as const;

export type ReadOperation = keyof typeof addresses;

/** The same as a router writes it. */
export const routeOf = (operation: ReadOperation): string => addresses[operation].replaceAll(/\{(\w+)\}/g, ':$1');

/** With these in the places in braces, in their order. */
export const addressOf = (operation: ReadOperation, ...values: readonly string[]): string => {
  const left = [...values];
  return addresses[operation].replaceAll(/\{\w+\}/g, () => encodeURIComponent(left.shift() ?? ''));
};

/** After the address of a list: the same list in rows, for whoever cannot say what is accepted. */
export const rowsSuffix = '.csv';

/** The address of a list in rows, with these in the places in braces. */
export const rowsAddressOf = (operation: ReadOperation, ...values: readonly string[]): string =>
  `${addressOf(operation, ...values)}${rowsSuffix}`;

/** Where files are sent to. */
export const uploadAddress = '/api/v1/files';

export const datasetAddress = addresses.getDataset;
