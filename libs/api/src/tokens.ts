/** Injection tokens of what an app hands in; ports are types and leave nothing to inject by at run time. */
export const EVENT_LOG = Symbol('EventLog');
export const HEALTH = Symbol('Health');
export const CLOCK = Symbol('Clock');
export const LOG = Symbol('Log');
export const AUTHENTICATOR = Symbol('Authenticator');
export const TANFIDH_VERSION = Symbol('Version');

/** What time it is; handed in so that tests and rehearsals can choose it. */
export type Clock = () => Date;
