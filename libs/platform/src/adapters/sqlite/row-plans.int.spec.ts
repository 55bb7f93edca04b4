import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { type Home, openHome } from './open-home.js';

let [folder, home]: [string, Home | null] = ['', null];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanfidh-plans-'));
});
afterEach(async () => {
  jest.restoreAllMocks();
  await home?.close();
  await rm(folder, { recursive: true, force: true });
});

it('rows are found, changed and left by their own stream or key, never by going through those of a projection', async () => {
  const prepare = jest.spyOn(DatabaseSync.prototype, 'prepare');
  home = await openHome(folder);
  const { readStore, projectionStore } = home;
  prepare.mockClear();
  for (const fresh of [true, false]) {
    const rows = ['a-1', 'a-2'].map((stream) => ({ projection: 'p', stream, revision: 0, row: 1, keys: ['k'], fresh }));
    await projectionStore.commit({ rows, unparked: [], parked: [], checkpoints: [] });
  }
  await readStore.row('p', 'a-1');
  expect(await readStore.rows('p', 'k')).toHaveLength(2);
  await readStore.briefs('p', 'k');
  await projectionStore.rowsOf(['a-1', 'a-2']);

  const asked = prepare.mock.calls.map(([sql]) => sql).filter((sql) => /row_index|projection_rows/.test(sql));
  expect(asked.some((sql) => sql.startsWith('delete from "row_index"'))).toBe(true);
  const db = new DatabaseSync(join(folder, 'record.sqlite'), { readOnly: true });
  const plans = asked.map((sql) => {
    const steps = db.prepare(`explain query plan ${sql}`).all(...Array.from(sql.matchAll(/\?/g), () => null));
    return [
      sql,
      steps.map(({ detail }) => String(detail)).filter((detail) => /row_index|projection_rows/.test(detail)),
    ];
  });
  db.close();
  for (const [sql, steps] of plans)
    for (const step of steps ?? []) expect([sql, step]).toEqual([sql, expect.stringMatching(/(stream|key)=\?/)]);
});
