import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import type { Kind } from '#actions';
import { kinds } from '#actions';
import { correspondenceSlices } from '#correspondence';
import { registerSlices } from '#register';
import type { RecordedEvent, Slice } from '#kernel';
import { metaAt } from '../events/fixture.js';
import { upcastEvent } from '../slices.js';
import { actionsProjection } from './actions.projection.js';
import { correspondenceProjection } from './correspondence.projection.js';
import { registerProjection } from './register.projection.js';

const libraryOf = (slice: Slice): string => {
  if (kinds.some(({ name }) => name === slice.name)) return 'actions/src/kinds';
  return correspondenceSlices.includes(slice) ? 'correspondence/src' : 'register/src';
};
const folderOf = (slice: Slice): URL => new URL(`../../../${libraryOf(slice)}/${slice.name}/golden/`, import.meta.url);

/** One event of each type and version that a slice has ever recorded, the entry of an action first. */
const goldenOf = (kind: Slice): readonly RecordedEvent[] => {
  const begins = readdirSync(folderOf(kind))
    .map((file) => ({ file, type: String(file.split('.')[0]), v: Number(file.split('.')[1]?.slice(1)) }))
    .map(({ file, type, v }) => ({
      type,
      v,
      data: JSON.parse(readFileSync(new URL(file, folderOf(kind)), 'utf8')) as unknown,
    }))
    .toSorted((a, b) => Number(b.type.endsWith('Entered')) - Number(a.type.endsWith('Entered')));
  return begins.map((event, revision) => ({
    ...event,
    id: `00000000-0000-8000-8000-${String(revision).padStart(12, '0')}`,
    stream: `${kind.name}-00000000-0000-8000-8000-000000000000`,
    revision,
    position: String(revision),
    meta: metaAt('2026-11-24T10:00:00.000Z'),
  }));
};

/** What every such event is found by. */
const foundBy = async (kind: Kind): Promise<readonly unknown[]> => {
  const events = goldenOf(kind).map(upcastEvent);
  const found: unknown[] = [];
  let head: Parameters<typeof actionsProjection.evolve>[0] = null;
  for (const [index, event] of events.entries()) {
    const { state, opened } = await actionsProjection.evolve(head, event, async () => events.slice(0, index));
    found.push(...opened.map(({ keys, words, facts, day, order }) => [event.type, keys, words, facts, day, order]));
    head = state;
  }
  return found;
};

const digestOf = (kept: unknown): string =>
  createHash('sha256').update(JSON.stringify(kept)).digest('base64url').slice(0, 12);

it('what events are found by is as it is kept: a sentence or a mark that says otherwise needs another version, so that entries are made anew', async () => {
  const found = await Promise.all(kinds.map(foundBy));
  expect(`${actionsProjection.version} ${digestOf(found)}`).toBe('17 nFIBar0ieeHG');
});

// Entries are read as they were kept: one of an older version has not what a later one added.
it('what is kept of events of the register is as they read today: another version of an event needs another of the entries', async () => {
  const events = registerSlices.flatMap((slice) => goldenOf(slice).map(upcastEvent));
  const kept = [];
  for (const event of events) kept.push(await registerProjection.evolve(null, event, async () => []));
  const opened = kept.flatMap((next) => next.opened.map(({ body, day, keys }) => [body, day, keys]));
  expect(`${registerProjection.version} ${digestOf(opened)}`).toBe('6 Im8r9NH-TsQh');
});

it('so is what is kept of papers', async () => {
  const kept = [];
  for (const slice of correspondenceSlices)
    for (const event of goldenOf(slice).map(upcastEvent))
      kept.push(await correspondenceProjection.evolve(null, event, async () => []));
  const opened = kept.flatMap((next) => next.opened.map(({ body, day, keys, order }) => [body, day, keys, order]));
  expect(`${correspondenceProjection.version} ${digestOf(opened)}`).toBe('3 tkEivwmZDCS8');
});
