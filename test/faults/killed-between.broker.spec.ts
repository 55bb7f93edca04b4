import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Cluster, type Service } from './cluster.js';
import { expectWhole, Load } from './load.js';

const KILLS = 50;
let cluster: Cluster;
let recorder: Service;

beforeAll(async () => {
  cluster = await Cluster.start();
  recorder = await cluster.service('recorder');
  await cluster.service('relay');
}, 240_000);
afterAll(() => cluster.stop(), 60_000);

it('a projector killed fifty times between a row and its offset has every effect once', async () => {
  const load = new Load(cluster, [recorder], 1, 20);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const projector = await cluster.service('projector', { preload: 'die-before-offset.js' });
    await projector.ended();
    expect(projector.child.signalCode).toBe('SIGKILL');
    cluster.services.delete(projector);
  }
  await load.stop();
  await cluster.service('projector');
  await expectWhole(cluster, [load]);
}, 600_000);
