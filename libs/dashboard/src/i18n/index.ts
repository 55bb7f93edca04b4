/** Who reads, in which language, and the words and numbers of that language. */
export { nothingYet, nothingYetSentence } from './emptiness.words.js';
export { type Reader, useReader } from './reader.js';
export { type Forms, type PageWords, alphabetical, counted, listIn, numberIn, useWords, byParty } from './words.js';
export { certificateUnit, memberStateUnit, moreFacts, participantUnit, stateUnit } from './units.words.js';
