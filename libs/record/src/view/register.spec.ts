import { NOW } from '../../../../test/contracts/entries.js';
import { EntriesAt } from './position.js';
import { describe, expect, it } from '@jest/globals';
import { MemoryEventLog, MemoryProjectionStore, ProjectionRunner } from '#platform';
import { ReferenceIndex } from '../recording/reference-index.js';
import { newEvent } from '../../../../test/contracts/events.js';
import { Register } from './register.js';
import { registerProjection } from '../projections/register.projection.js';

const registered = (id: string, aliases: readonly string[]) => ({
  id,
  designation: null,
  title: { original: 'en', en: id },
  aliases,
  adopted: { on: '2018-05', by: 'OIC-CFM', session: null, place: null },
  proposedBy: [],
});

/** Two recorders that did not know of each other: both events stand in the log, and both resolutions list the alias. */
const twice = async () => {
  const log = new MemoryEventLog();
  const begin = (id: string, aliases: readonly string[] = []) =>
    log.append(`resolution-${id}`, 'none', [newEvent(registered(id, aliases), id, 'ResolutionRegistered')]);
  await begin('a-later');
  await begin('b-first');
  await log.append('resolution-b-first', 0, [newEvent({ alias: '45/53-S' }, 'one', 'AliasAdded')]);
  await log.append('resolution-a-later', 0, [newEvent({ alias: '45-53-S' }, 'two', 'AliasAdded')]);
  const store = new MemoryProjectionStore();
  const runner = new ProjectionRunner({ log, store, projections: [registerProjection], upcastEvent: (event) => event });
  runner.start();
  await runner.waitFor((await log.head()) ?? '', 2_000);
  await runner.stop();
  return { log, register: new Register(new EntriesAt(store, NOW, ['general']), (event) => event) };
};

describe('an alias that two processes recorded at the same instant', () => {
  it('is held by the first in the log, for who reads and for who records', async () => {
    const { log, register } = await twice();
    expect(await register.resolution('45/53-S')).toMatchObject({ id: 'b-first' });
    const names = new ReferenceIndex(log);
    await names.catchUp();
    expect(names.resolution('45-53-s')?.id).toBe('b-first');
    expect(await register.resolution('a-later')).toMatchObject({ id: 'a-later' });
  });
});
