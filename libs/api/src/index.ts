export { administeredOf } from './administered.js';
export { CLOCK, type Clock, negotiate, Problem, type ProblemBody } from '#platform/serving';
export { badQuery, problem, problemBody } from './conventions/problem.js';
export type { FailureAsPage } from './conventions/failure-as-page.js';
export { type Authenticator, cacheControlFor, mayDo, hasDesk, Needs, signedInOf } from './conventions/access.js';
export {
  DeskFilesForm,
  type FileBrought,
  type FileNotTaken,
  type FileSettings,
  type FormWithFiles,
  Uploads,
} from './conventions/uploads.js';
export {
  SessionForm,
  SessionPage,
  DeskForm,
  DeskPage,
  formTokenFor,
  isOwnForm,
  letIn,
  letOut,
} from './conventions/desk.js';
export { formField } from './conventions/form.js';
export { addressOf, datasetAddress, rowsAddressOf } from './conventions/addresses.js';
export { ccBy, type DataLicence } from './conventions/data-licence.js';
export { licenceLink } from './conventions/links.js';
export { etagOf, noneMatch } from './conventions/etag.js';
export * from './conventions/parameters.js';
export { answered, lastDay, Views } from './conventions/views.js';
export { TokenAuthenticator } from './conventions/token-authenticator.js';
export { CoreModule } from './core.module.js';
export { HealthModule } from './health/health.module.js';
export type { ListOperation } from './openapi/answers.js';
export { openApiDocument } from './openapi/document.js';
export { OpenApiModule } from './openapi/openapi.module.js';
export { type HttpConfig, httpConfig } from './http-config.js';
export type { Administered, ApiParts, DeskParts, Reading } from './parts.js';
export { ReadingModule } from './reading/reading.module.js';
export { ViewsModule } from './reading/views.module.js';
export { recordOn } from './recording/record-on.js';
export { RecordingModule } from './recording/recording.module.js';
export { recorded } from './recording/recorded.js';
export { createServer, listenAt, type ServerOptions } from './server.js';
export {
  ACCOUNTS,
  ADMINISTERED,
  DATA_LICENCE,
  DRAFTS,
  EVENT_LOG,
  FAILURE_AS_PAGE,
  HEALTH,
  ROWS_STATE,
  TRIAL,
  REGISTER_RULES,
} from './tokens.js';
