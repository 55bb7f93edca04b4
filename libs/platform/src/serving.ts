// What a process that serves tells of itself, and how it speaks HTTP: a door of its own, so that what only reads and writes
// loads neither a server nor a logger, nor Nest.
export * from './health/checks.js';
export * from './health/health.js';
export * from './health/log.js';
export * from './health/nest-logger.js';
export * from './health/probe.js';
export * from './health/trouble-log.js';
export * from './http/client-errors.js';
export * from './http/closing.js';
export * from './http/coding.js';
export * from './http/content.js';
export * from './http/failures.js';
export * from './http/language.js';
export * from './http/lingering-close.js';
export * from './http/listening.js';
export * from './http/problem.js';
export * from './http/protocol.js';
export * from './http/protocol-problems.js';
export * from './http/security-headers.js';
export * from './http/unserved.js';
export * from './process.module.js';
