import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { withNewEpoch } from '../../epochs.js';
import type { Epoch } from '../../ports/epoch-store.js';
import { positionOf } from '../position.js';
import { openTokens } from './token-store.js';

/** Nothing is written to a backup. */
const readFrom = <T>(path: string, read: (db: DatabaseSync) => T): T => {
  const db = new DatabaseSync(path, { readOnly: true, timeout: 5_000 });
  try {
    return read(db);
  } finally {
    db.close();
  }
};

const epochsAt = (path: string): readonly Epoch[] => {
  if (!existsSync(path)) return [];
  return readFrom(path, (db) => {
    // One of before there were epochs.
    if (db.prepare("select 1 from sqlite_master where type = 'table' and name = 'epochs'").get() === undefined)
      return [];
    return db
      .prepare('select number, start, opened_at from epochs order by number')
      .all()
      .map(({ number, start, opened_at: openedAt }) => ({
        number: Number(number),
        start: start === null ? null : String(start),
        openedAt: String(openedAt),
      }));
  });
};

const headAt = (path: string): string | null =>
  readFrom(path, (db) => {
    const head = db.prepare('select max(position) as head from events').get()?.['head'] ?? null;
    return head === null ? null : positionOf(Number(head));
  });

/** Opens a new epoch in a folder, for the log of `backup`; `null`: for one that has nothing in common with what was there. */
export async function openEpoch(folder: string, backup: string | null): Promise<void> {
  const restored = backup === null ? [] : epochsAt(join(backup, 'identity.sqlite'));
  const head = backup === null ? null : headAt(join(backup, 'record.sqlite'));
  const { epochs, close } = await openTokens(join(folder, 'identity.sqlite'));
  try {
    await epochs.keep(withNewEpoch(await epochs.all(), restored, head, new Date().toISOString()));
  } finally {
    await close();
  }
}
