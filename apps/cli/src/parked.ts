import { upcastEvent, projections } from '#record';
import { type ParkedStream, replayParked } from '#platform';
import { type Where, withRecord } from './open.js';
import { writeLine } from './output.js';

const waits = (count: number): string => (count === 1 ? '1 event waits' : `${count} events wait`);

const lineOf = ({ projection, stream, revision, parkedAt, waiting, error }: ParkedStream): string =>
  [projection, stream, `since ${parkedAt}`, waits(waiting), `revision ${revision}: ${error}`].join('\t');

/** Every stream that waits, in every read model. */
export const listParked = (where: Where): Promise<string> =>
  withRecord(where, async ({ store }) => {
    const found = await store.parked();
    return found.length === 0 ? 'No stream is parked.' : found.map(lineOf).join('\n');
  });

/** Tries one again, beside whoever applies events; throws where it stops again. */
export const replay = (where: Where, projection: string, stream: string): Promise<string> =>
  withRecord(where, async ({ log, store }) => {
    const announce = (waiting: number): void =>
      writeLine(`${stream}: ${waits(waiting)} for ${projection}; trying again.`);
    const replaying = { log, store, projections, upcastEvent, announce };
    const replayed = await replayParked(replaying, projection, stream);
    if (replayed === null) throw new Error(`${stream} is not parked in ${projection}`);
    const done = `${replayed.applied} applied`;
    if (replayed.parked !== null) throw new Error(`${done}; it stopped again:\n${lineOf(replayed.parked)}`);
    return `${stream}: ${done}; it is up to date in ${projection}.`;
  });
