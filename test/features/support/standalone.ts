import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { upcastEvent, projections } from '#record';
import { rebuild } from '#platform';
import { startStandalone } from '../../../apps/standalone/src/standalone.js';
import { type Deployment, ready, serving, type DeploymentOptions } from './deployment.js';

/** Everything in one process over one folder. */
export async function startStandaloneDeployment(options: DeploymentOptions): Promise<Deployment> {
  const { data = 'none', clock } = options;
  const home = await mkdtemp(join(tmpdir(), 'tanfidh-'));
  const start = () => startStandalone({ ...ready, ...serving(options), home, data }, clock);
  let running = await start();
  const listen = async (): Promise<number> => {
    await running.app.listen(0, '127.0.0.1');
    return (running.app.getHttpServer().address() as AddressInfo).port;
  };
  return {
    get log() {
      return running.home.log;
    },
    get tokens() {
      return running.home.tokens;
    },
    get people() {
      return running.home.people;
    },
    inject: (request) => running.app.inject(request),
    listen,
    async listenDirectly() {
      const port = await listen();
      return { reads: port, writes: port };
    },
    async rebuild() {
      const { log, projectionStore: store } = running.home;
      await rebuild({ log, store, projections, upcastEvent, between: async () => {} });
    },
    async restart() {
      await running.stop();
      running = await start();
    },
    async stop() {
      await running.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}
