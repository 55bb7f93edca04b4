/** Injection tokens of what an app hands in; ports are types and leave nothing to inject by at run time. */
export const EVENT_LOG = Symbol('EventLog');
export const HEALTH = Symbol('Health');
export const AUTHENTICATOR = Symbol('Authenticator');
export const ACCOUNTS = Symbol('Accounts');
export const FILES = Symbol('Files');
export const ADMINISTERED = Symbol('Administered');
export const READING = Symbol('Reading');
export const ROWS = Symbol('Rows');
export const ROWS_STATE = Symbol('RowsState');
export const DRAFTS = Symbol('Drafts');
export const DATA_LICENCE = Symbol('DataLicence');
export const REGISTER_RULES = Symbol('RegisterRules');
export const TRIAL = Symbol('Trial');
export const NAMES_SO_FAR = Symbol('NamesSoFar');
/** And of what is there or not. */
export const ANSWER_CACHE = Symbol('AnswerCache');
export const FAILURE_AS_PAGE = Symbol('FailureAsPage');
