import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { often } from '../often.js';
import { Cluster, type Service } from './cluster.js';
import { expectWhole, Load } from './load.js';

const KILLS = often(20, 50);
/** So many at a time: while one is mourned, which takes its broker a while, another is at work. */
const AT_ONCE = 2;
let cluster: Cluster;
let recorder: Service;

beforeAll(async () => {
  cluster = await Cluster.start();
  recorder = await cluster.service('recorder');
  await cluster.service('relay');
}, 240_000);
afterAll(() => cluster.stop(), 60_000);

it(`a projector killed ${KILLS} times between a row and its offset has every effect once`, async () => {
  const load = new Load(cluster, [recorder], 1, 20);
  let begun = 0;
  let killed = 0;
  const killing = async (): Promise<void> => {
    while (begun < KILLS) {
      begun += 1;
      const projector = await cluster.service('projector', { preload: 'die-before-offset.js' });
      await projector.ended();
      expect(projector.child.signalCode).toBe('SIGKILL');
      killed += 1;
      cluster.services.delete(projector);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, killing));
  expect(killed).toBe(KILLS);
  await load.stop();
  await cluster.service('projector');
  await expectWhole(cluster, [load]);
}, 600_000);
