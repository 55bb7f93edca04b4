import type { Origin } from '#kernel';
import { commandIdOf } from './command-id.js';

/** Who the record says entered the shipped data. */
export const dataLoader: Origin = { actor: 'data-loader', role: 'administrator', onBehalfOf: null };

/** The command under which a row is on record, by the row's key. */
export const recordedUnder = (key: string): string => commandIdOf(dataLoader.actor, key);
