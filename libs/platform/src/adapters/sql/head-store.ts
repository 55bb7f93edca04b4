import type { Kysely, Transaction } from 'kysely';
import type { Frontier, HeadStore, RememberedHead, RememberedLeaf } from '../../ports/head-store.js';
import { chunks } from './chunks.js';
import type { IdentityTables } from './identity-tables.js';

/** The one row. */
const ONE = 1;

/** The remembered head in SQL. `writer` and `reader` may be the same. */
export class SqlHeadStore implements HeadStore {
  readonly #writer: Kysely<IdentityTables>;
  readonly #reader: Kysely<IdentityTables>;

  constructor(writer: Kysely<IdentityTables>, reader: Kysely<IdentityTables> = writer) {
    this.#writer = writer;
    this.#reader = reader;
  }

  async head(): Promise<RememberedHead | null> {
    const row = await this.#reader.selectFrom('remembered_head').selectAll().executeTakeFirst();
    if (row === undefined) return null;
    const { size, peaks, root, position, at, trusted_to: upTo, trusted_at: trustedAt } = row;
    const frontier: Frontier = { size, peaks: JSON.parse(peaks) as Frontier['peaks'] };
    return { frontier, root, position, at, onTrust: upTo === null ? null : { upTo, at: trustedAt ?? at } };
  }

  remember(after: number | null, leaves: readonly RememberedLeaf[], head: RememberedHead): Promise<boolean> {
    return this.#writer.transaction().execute(async (db) => {
      const moved =
        after === null
          ? await db
              .insertInto('remembered_head')
              .values({ one: ONE, ...rowOf(head) })
              .onConflict((conflict) => conflict.column('one').doNothing())
              .executeTakeFirst()
          : await db.updateTable('remembered_head').set(rowOf(head)).where('size', '=', after).executeTakeFirst();
      const changed = 'numUpdatedRows' in moved ? moved.numUpdatedRows : moved.numInsertedOrUpdatedRows;
      if (changed !== 1n) return false;
      await insert(db, after ?? 0, leaves);
      return true;
    });
  }

  leaves(from: number, limit: number): Promise<readonly RememberedLeaf[]> {
    return this.#reader
      .selectFrom('leaves')
      .select(['position', 'leaf'])
      .where('number', '>=', from)
      .orderBy('number')
      .limit(limit)
      .execute();
  }

  replace(leaves: readonly RememberedLeaf[], head: RememberedHead): Promise<void> {
    return this.#writer.transaction().execute(async (db) => {
      await db.deleteFrom('leaves').execute();
      await db.deleteFrom('remembered_head').execute();
      await db
        .insertInto('remembered_head')
        .values({ one: ONE, ...rowOf(head) })
        .execute();
      await insert(db, 0, leaves);
    });
  }
}

const rowOf = ({ frontier: { size, peaks }, root, position, at, onTrust }: RememberedHead) => ({
  size,
  peaks: JSON.stringify(peaks),
  root,
  position,
  at,
  trusted_to: onTrust?.upTo ?? null,
  trusted_at: onTrust?.at ?? null,
});

async function insert(
  db: Transaction<IdentityTables>,
  first: number,
  leaves: readonly RememberedLeaf[],
): Promise<void> {
  const rows = leaves.map(({ position, leaf }, index) => ({ number: first + index, position, leaf }));
  for (const part of chunks(rows)) await db.insertInto('leaves').values(part).execute();
}
