import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type EventStoreDouble, startEventStoreDouble } from '../eventstore-double/server.js';
import { rounds } from './bad.js';
import { commands, expectRefusal, nobody, services, start, stopAll } from './process.js';

afterEach(stopAll);

/** Each bad address at one process; every one at every process: `all.full.spec.ts`. */
const own = [...services, ...commands].map(([name, args], n) => ({ name, args, rounds: [rounds[n], rounds[n + 6]] }));

describe.each(own)('$name', ({ name, args, rounds: some }) => {
  it('ends with 78, one line and the names of the variables for a bad address, and repeats none of it', async () => {
    for (const each of some.map((round) => start(args, { ...round }))) await expectRefusal(name, each);
  }, 30_000);
});

describe('a store that is there and denies what is needed', () => {
  let store: EventStoreDouble;
  beforeAll(async () => {
    store = await startEventStoreDouble();
    store.refusals.denied.set('$all', 'denied');
  });
  afterAll(() => store.stop());

  it.each(services)(
    'lets %s end with 78 and the name of the variable',
    async (_, args) => {
      const { output, ended } = start(args, { ...nobody, EVENTSTORE_URL: store.url });
      expect(await ended()).toBe(78);
      const lines = output().split('\n');
      expect(lines.filter((line) => line.includes('EVENTSTORE_URL'))).toHaveLength(1);
      expect(output()).toContain('may not read $all');
      expect(output()).not.toMatch(/^ {4}at /m);
    },
    20_000,
  );
});
