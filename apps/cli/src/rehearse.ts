import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { latestTodayOnEarth } from '#kernel';
import { upcastEvent, figuresOf, projections, RecordViews } from '#record';
import { applyBatch, backUp, openRecord, type ReadStore, rebuild, type RecordAtRest } from '#platform';
import type { ResolutionProgress } from '#progress';
import type { Outcome } from './outcome.js';
import { differences } from './figures.js';
import { expectRemembered, rememberedIn } from './open.js';
import { progressReporter } from './output.js';

const figuresAt = async (store: ReadStore, now: Date): Promise<readonly ResolutionProgress[]> =>
  figuresOf(await new RecordViews(store, () => now).open(null));

/** As the rows lie there, brought up to the log's end by what they have not seen. */
const figuresOfRows = async ({ log, store }: RecordAtRest, now: Date): Promise<readonly ResolutionProgress[]> => {
  const checkpoints = await store.checkpoints();
  const other = projections.filter(
    ({ name, version }) => !checkpoints.some((one) => one.projection === name && one.version === version),
  );
  if (other.length > 0) {
    const names = other.map(({ name }) => name).join(', ');
    throw new Error(
      `The rows of ${names} were made by another version, which alone can read them: name its running server, --against http://127.0.0.1:3000`,
    );
  }
  for (;;) {
    const events = await log.readAll(await store.checkpoint(), 1_000);
    const last = events.at(-1);
    if (last === undefined) return figuresAt(store, now);
    const batch = { events, partitions: [0], position: last.position };
    await applyBatch({ log, store, projections, upcastEvent }, batch);
  }
};

const ask = async (url: string): Promise<unknown> => {
  const answer = await fetch(url).catch((error: unknown) => {
    throw new Error(`${url}: no answer`, { cause: error });
  });
  if (!answer.ok) throw new Error(`${url}: answers ${answer.status}`);
  return answer.json();
};

/** As a running server of whatever version answers. */
const figuresOfServer = async (address: string, asOf: string): Promise<readonly ResolutionProgress[]> => {
  const base = `${address.replace(/\/+$/, '')}/api/v1/resolutions`;
  const found: ResolutionProgress[] = [];
  for (let next: string | null = ''; next !== null;) {
    const cursor: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`;
    const page = (await ask(`${base}?limit=200${cursor}`)) as { items: { id: string }[]; next: string | null };
    for (const { id } of page.items)
      found.push((await ask(`${base}/${encodeURIComponent(id)}/progress?asOf=${asOf}`)) as ResolutionProgress);
    next = page.next;
  }
  return found;
};

/**
 * The figures of today as this version makes them from the log alone, beside those that are given now. Works on a copy,
 * which is gone afterwards: a newer version may be rehearsed while an older one serves the folder.
 */
export const rehearse = async (home: string, against: string): Promise<Outcome> => {
  const now = new Date();
  const asOf = latestTodayOnEarth(now);
  const folder = await mkdtemp(join(tmpdir(), 'tanfidh-rehearsal-'));
  try {
    const before = against === '' ? null : await figuresOfServer(against, asOf);
    await backUp(home, join(folder, 'copy'));
    const record = await openRecord(join(folder, 'copy'));
    try {
      const { log, store } = record;
      await rememberedIn(join(folder, 'copy'), (heads) => expectRemembered({ log, heads }));
      const given = before ?? (await figuresOfRows(record, now));
      const report = progressReporter('folded');
      const between = async (done: number): Promise<void> => report(done);
      const events = await rebuild({ log, store, projections, upcastEvent, batch: 1_000, between });
      const { compared, lines } = differences(given, await figuresAt(store, now));
      const waits = (await store.parked()).map(({ stream, error }) => `${stream}: would wait: ${error}`);
      const message = `${events} events folded; ${compared} figures as of ${asOf}`;
      const changes = [...lines, ...waits];
      if (changes.length === 0) return { well: true, text: `${message}: none would change.` };
      return { well: false, text: [`${message}; ${lines.length} would change:`, ...changes].join('\n') };
    } finally {
      await record.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
