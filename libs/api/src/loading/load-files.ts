import type { Origin } from '#kernel';
import { wordsOf } from '#kernel';
import type { EventLog } from '#platform';
import { Problem } from '#platform/serving';
import { MemoryEventLog } from '#platform';
import { problemBody } from '../conventions/problem.js';
import { commandIdOf } from '../recording/command-id.js';
import { KnownNames } from '../recording/known-names.js';
import type { CommandAnswer, CommandRequest } from '../recording/record-command.js';
import { Recorder } from '../recording/recorder.js';
import type { DataFile, DataRow } from './data-files.js';
import { DataRefused } from './data-files.js';

/** Who the record says entered the shipped data. */
export const dataLoader: Origin = { actor: 'data-loader', role: 'administrator', onBehalfOf: null };

type Record = (request: CommandRequest) => Promise<CommandAnswer>;

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
 * people have entered since an older version's load comes first: a row that contradicts it is left out and told.
 */
export const loadFiles = async (
  files: readonly DataFile[],
  log: EventLog,
  record: Record,
  now: () => Date,
): Promise<LoadOutcome> => {
  const last = files.at(-1)?.rows.at(-1);
  if (last === undefined) return { outcome: 'complete' };
  const [first] = await log.readAll(null, 1);
  if (first !== undefined && first.meta.actor !== dataLoader.actor) return { outcome: 'left-alone' };
  const streamOf = (key: string) => log.streamOf(commandIdOf(dataLoader.actor, key));
  if ((await streamOf(last.key)) !== null) return { outcome: 'complete' };
  const rehearsal = new MemoryEventLog({ clock: now });
  const rehearsed = new Recorder(rehearsal, new KnownNames(rehearsal), now);
  await recordAll(
    files,
    (request) => rehearsed.record(request),
    async (_, refusal) => Promise.reject(refusal),
  );
  const refused: string[] = [];
  const leftOut: Refused = async ({ key, slice }, { places }) => {
    refused.push(...places);
    const stream = await streamOf(key);
    return stream === null ? null : stream.slice(slice.length + 1);
  };
  return { outcome: 'loaded', ...(await recordAll(files, record, leftOut)), refused };
};

/** Where a row is refused: the id under which an older version's row is on record, `null` where there is none. */
type Refused = (row: DataRow, refusal: DataRefused) => Promise<string | null>;

const recordAll = async (
  files: readonly DataFile[],
  record: Record,
  refused: Refused,
): Promise<{ rows: number; position: string | null }> => {
  const ids = new Map<string, string>();
  let rows = 0;
  let position: string | null = null;
  for (const { name, rows: inFile } of files) {
    for (const [index, row] of inFile.entries()) {
      const answer = await recordRow(row, ids, record, `${name}, row ${index + 1} (${row.key})`);
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

const recordRow = async (
  row: DataRow,
  ids: ReadonlyMap<string, string>,
  record: Record,
  place: string,
): Promise<CommandAnswer | DataRefused> => {
  const { slice, command, body, key } = row;
  const id = row.of === null ? row.id : (ids.get(row.of) ?? null);
  if (row.of !== null && id === null)
    return new DataRefused([`${place}, field of: no earlier row has the key ${row.of}`]);
  const request = { slice, command, id, body, idempotencyKey: key, ifMatch: null, origin: dataLoader };
  try {
    return await record({ ...request, correlationId: `data:${key}` });
  } catch (error) {
    // Others writing at the same time say nothing about the row: the load goes on at the next start.
    if (error instanceof Problem && error.code !== 'concurrent-change') return new DataRefused(placesOf(error, place));
    throw error;
  }
};

const placesOf = (problem: Problem, place: string): readonly string[] => {
  const { errors = [] } = problemBody(problem, 'en', place);
  if (errors.length === 0) return [`${place}: ${problem.code}, ${wordsOf(problem.words, 'en', problem.params)}`];
  return errors.map(({ pointer, code, detail }) => `${place}, field ${pointer || '/'}: ${code}, ${detail}`);
};
