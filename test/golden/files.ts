import { join } from 'node:path';
import { root } from '../servers/root.js';

const folder = join(root, 'test', 'golden');

/** The export that every answer is made of; it stays as it is. */
export const exportFile = join(folder, 'export.jsonl.br');
/** What the server answered when the corpus was made. */
export const corpusFile = join(folder, 'corpus.jsonl.br');
/** In what today's answers may differ, and why. */
export const differencesFile = join(folder, 'differences.json');
