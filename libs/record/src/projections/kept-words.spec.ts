import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import type { Kind } from '#actions';
import { kinds } from '#actions';
import type { RecordedEvent } from '#kernel';
import { metaAt } from '../events/fixture.js';
import { upcastEvent } from '../slices.js';
import { actionsProjection } from './actions.projection.js';

const folderOf = ({ name }: Kind): URL => new URL(`../../../actions/src/kinds/${name}/golden/`, import.meta.url);

/** One event of each type and version that a kind has ever recorded, the entry of an action first. */
const goldenOf = (kind: Kind): readonly RecordedEvent[] => {
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

it('what events are found by is as it is kept: a sentence or a mark that says otherwise needs another version, so that entries are made anew', async () => {
  const found = await Promise.all(kinds.map(foundBy));
  const digest = createHash('sha256').update(JSON.stringify(found)).digest('base64url').slice(0, 12);
  expect(`${actionsProjection.version} ${digest}`).toBe('12 aWbHIYQguXrZ');
});
