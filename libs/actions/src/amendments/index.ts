export * from './amended.js';
export * from './commands.js';
export { decideAmendment } from './decide.js';
export * from './events.js';
export { amendmentWords } from './words.js';
