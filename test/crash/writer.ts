// Writes until it is killed. Arguments: the compiled platform, the folder, how many writers at once, how many appends
// each (0: without end). Says each command on its output once its append is answered.
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { tally } from './tally.js';

const [platform = '', folder = '', writers = '1', appends = '0'] = process.argv.slice(2);
const { openHome, ProjectionRunner } = (await import(platform)) as typeof import('#platform');
const home = await openHome(folder);
const runner = new ProjectionRunner({
  log: home.log,
  store: home.projectionStore,
  projections: [tally],
  upcastEvent: (event) => event,
  appended: (listener) => home.log.onAppended(listener),
  batch: 7,
});
if (appends === '0') runner.start();
writeSync(1, 'ready\n');

async function write(writer: number): Promise<void> {
  for (let n = 0; appends === '0' || n < Number(appends); n += 1) {
    const commandId = randomUUID();
    const of = 1 + (n % 3);
    const events = Array.from({ length: of }, () => ({
      id: randomUUID(),
      type: 'ThingHappened',
      v: 1,
      data: { of },
      meta: {
        actor: 'test',
        role: 'state',
        onBehalfOf: null,
        commandId,
        requestHash: '',
        correlationId: commandId,
        causationId: null,
        source: null,
        recordedAt: new Date().toISOString(),
      },
    }));
    await home.log.append(`thing-${(writer + n) % 5}`, 'any', events);
    writeSync(1, `ack ${commandId}\n`);
  }
}

await Promise.all(Array.from({ length: Number(writers) }, (_, writer) => write(writer)));
await home.close();
