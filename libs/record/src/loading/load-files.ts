import { openRegister } from '#register';
import { wordsOf } from '#kernel';
import type { EventLog } from '#platform';
import { MemoryEventLog } from '#platform';
import type { CommandAnswer, CommandOutcome, CommandRequest } from '../recording/command.js';
import { ReferenceIndex } from '../recording/reference-index.js';
import { Recorder } from '../recording/recorder.js';
import { type BadPlace, isUnrecorded, RefusedByRule, type Unrecorded } from '../recording/unrecorded.js';
import { notRecordedWords, placeWords } from '../recording/words.js';
import { TRIAL_STREAM } from '../trial.js';
import { amendmentOf } from './amended-row.js';
import type { DataFile, DataRow } from './data-files.js';
import { DataRefused } from './data-files.js';
import { dataLoader, recordedUnder } from '../recording/data-loader.js';
import { measureOfOthers } from './measure-row.js';

export type RecordOne = (request: CommandRequest) => Promise<CommandOutcome>;

export type LoadOutcome =
  | {
      readonly outcome: 'loaded';
      readonly rows: number;
      readonly position: string | null;
      /** Places of rows left out, because they contradict what is on record, with the rule's words. */
      readonly refused: readonly string[];
    }
  /** The record already held everything, or has a content of its own. */
  | { readonly outcome: 'complete' | 'left-alone' };

/**
 * Loads data files through the ordinary commands: first rehearsed as a whole on a log in memory, so that one bad row loads
 * nothing; then recorded, each row under its own idempotency key, so that a load cut short goes on where it stopped. What
 * people have entered since an older version's load comes first: a row that contradicts it, or that corrects what they
 * corrected or withdrew, is left out and told.
 */
export const loadFiles = async (
  files: readonly DataFile[],
  log: EventLog,
  record: RecordOne,
  now: () => Date,
): Promise<LoadOutcome> => {
  const last = files.at(-1)?.rows.at(-1);
  if (last === undefined) return { outcome: 'complete' };
  // The first event of a trial says that it is one.
  const first = (await log.readAll(null, 2)).find(({ stream }) => stream !== TRIAL_STREAM);
  if (first !== undefined && first.meta.actor !== dataLoader.actor) return { outcome: 'left-alone' };
  const streamOf = (key: string) => log.streamOf(recordedUnder(key));
  if ((await streamOf(last.key)) !== null) return { outcome: 'complete' };
  const rehearsal = new MemoryEventLog({ clock: now });
  const rehearsed = new Recorder(rehearsal, new ReferenceIndex(rehearsal), now, openRegister);
  await recordAll(files, { log: rehearsal, record: (request) => rehearsed.record(request) }, async (_, refusal) =>
    Promise.reject(refusal),
  );
  const refused: string[] = [];
  const leftOut: Refused = async ({ key, slice }, { places }) => {
    refused.push(...places);
    const stream = await streamOf(key);
    return stream === null ? null : stream.slice(slice.length + 1);
  };
  return { outcome: 'loaded', ...(await recordAll(files, { log, record }, leftOut)), refused };
};

/** Where rows go, and what is there already. */
interface Into {
  readonly log: EventLog;
  readonly record: RecordOne;
}

/** Where a row is refused: the id under which an older version's row is on record, `null` where there is none. */
type Refused = (row: DataRow, refusal: DataRefused) => Promise<string | null>;

const recordAll = async (
  files: readonly DataFile[],
  into: Into,
  refused: Refused,
): Promise<{ rows: number; position: string | null }> => {
  const ids = new Map<string, string>();
  let rows = 0;
  let position: string | null = null;
  for (const { name, rows: inFile } of files) {
    for (const [index, row] of inFile.entries()) {
      const answer = await recordRow(row, ids, into, `${name}, row ${index + 1} (${row.key})`);
      if (answer instanceof DataRefused) {
        const id = await refused(row, answer);
        if (id !== null) ids.set(row.key, id);
        continue;
      }
      ids.set(row.key, answer.id);
      position = answer.position ?? position;
      rows += 1;
    }
  }
  return { rows, position };
};

/** What of a row's request is its own: which stream it is for and what it says. */
type Aimed = Pick<CommandRequest, 'id' | 'body' | 'ifMatch'>;

const aimed = async (
  row: DataRow,
  ids: ReadonlyMap<string, string>,
  log: EventLog,
  place: string,
): Promise<Aimed | DataRefused> => {
  if (row.amends !== null) return amendmentOf({ ...row, amends: row.amends }, log, place);
  const id = row.of === null ? row.id : (ids.get(row.of) ?? null);
  if (row.of !== null && id === null)
    return new DataRefused([`${place}, field of: no earlier row has the key ${row.of}`]);
  const refused = row.command === 'set-measure' ? await measureOfOthers(row, log, place) : null;
  return refused ?? { id, body: row.body, ifMatch: null };
};

const recordRow = async (
  row: DataRow,
  ids: ReadonlyMap<string, string>,
  { log, record }: Into,
  place: string,
): Promise<CommandAnswer | DataRefused> => {
  const { slice, command, key } = row;
  const at = await aimed(row, ids, log, place);
  if (at instanceof DataRefused) return at;
  const correlationId = `data:${key}`;
  const outcome = await record({ slice, command, ...at, idempotencyKey: key, origin: dataLoader, correlationId });
  if (!isUnrecorded(outcome)) return outcome;
  // Others writing at the same time say nothing about the row: the load goes on at the next start.
  if (outcome.code === 'concurrent-change' || outcome.code === 'precondition-failed') throw new Error(outcome.code);
  return new DataRefused(placesOf(outcome, place));
};

const sentenceOf = ({ code, params }: BadPlace): string => {
  const words = Object.hasOwn(placeWords, code) ? placeWords[code] : undefined;
  return words === undefined ? code : wordsOf(words, 'en', params ?? {});
};

const placesOf = (why: Unrecorded, place: string): readonly string[] => {
  const { code, params } = why;
  if (why instanceof RefusedByRule) return [`${place}: ${code}, ${wordsOf(why.words, 'en', params)}`];
  if (why.places.length === 0) return [`${place}: ${code}, ${wordsOf(notRecordedWords[why.code], 'en', params)}`];
  return why.places.map((bad) => `${place}, field ${bad.pointer || '/'}: ${bad.code}, ${sentenceOf(bad)}`);
};
