import { sql, type Transaction } from 'kysely';
import type { RenewedStream } from '../../ports/projection-store.js';
import { spelt } from '../spelt.js';
import { chunks } from './chunks.js';
import type { Tables } from './tables.js';
import type { WordIndex } from './word-index.js';

// Within one transaction; names of projections are those under which what they keep lies.

/** A word by which entries of a distribution were found. */
interface WordOf {
  readonly projection: string;
  readonly distribution: string;
  readonly word: string;
}

/** Drops all that was kept of these streams, and notes what of them is for others now. Answers the words that went. */
export async function dropStreams(
  db: Transaction<Tables>,
  renewed: readonly RenewedStream[],
): Promise<readonly WordOf[]> {
  const gone: WordOf[] = [];
  for (const { projection, stream, at, redistributed } of renewed) {
    const entries = await db
      .selectFrom('entries')
      .select(['id', 'distribution', 'words'])
      .where('projection', '=', projection)
      .where('stream', '=', stream)
      .execute();
    for (const [distribution, each] of Map.groupBy(entries, (entry) => entry.distribution))
      for (const word of new Set(each.flatMap(({ words }) => spelt(words))))
        gone.push({ projection, distribution, word });
    for (const some of chunks(entries.map(({ id }) => id)))
      await db.deleteFrom('entry_keys').where('projection', '=', projection).where('entry', 'in', some).execute();
    for (const table of ['entries', 'redistributed'] as const)
      await db.deleteFrom(table).where('projection', '=', projection).where('stream', '=', stream).execute();
    const now = Object.entries(redistributed).map(([event, distribution]) => ({
      projection,
      stream,
      event,
      distribution,
    }));
    for (const some of chunks(now)) await db.insertInto('redistributed').values(some).execute();
    await db.updateTable('checkpoints').set({ renewed: at }).where('projection', '=', projection).execute();
  }
  return gone;
}

/** Drops of these words those that no entry of their distribution says any more: nobody is led to them. */
export async function dropUnsaid(db: Transaction<Tables>, index: WordIndex, words: readonly WordOf[]): Promise<void> {
  for (const { projection, distribution, word } of words) {
    const saying = index.saying([{ anyOf: [word] }]);
    await sql`delete from words where projection = ${projection} and distribution = ${distribution} and word = ${word}
      and not exists (select 1 from (${saying}) as s cross join entries as e
        where e.id = s.id and e.projection = ${projection} and e.distribution = ${distribution})`.execute(db);
  }
}
