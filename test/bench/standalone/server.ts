// The standalone server as it is, in a process of its own; and the floors that only the same process can have.
import 'reflect-metadata';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { configFrom } from '../../../apps/standalone/src/config.js';
import { startStandalone } from '../../../apps/standalone/src/standalone.js';
import type { ReferenceIndex } from '../../../libs/record/src/recording/reference-index.js';
import { noFiles } from '../../../libs/record/src/recording/files.js';
import { prepare } from '../../../libs/record/src/recording/prepare.js';
import { Recorder } from '../../../libs/record/src/recording/recorder.js';
import type { CommandAnswer, CommandRequest } from '../../../libs/record/src/recording/command.js';
import { peakMemory } from './memory.js';

/** What the server is asked from outside: a body to answer as it is, and whether commands stop before the log. */
interface Asked {
  readonly constant?: string;
  readonly withoutLog?: boolean;
}

export interface Started {
  readonly port: number;
  readonly token: string;
}

const { app, home } = await startStandalone(
  configFrom({
    RATE_LIMIT_PER_MINUTE: '0',
    REGISTER_NEW_ENTRIES: 'general',
    REGISTER_CHECKING: 'one-officer',
    ...process.env,
  }),
);
let constant = '';
app
  .getHttpAdapter()
  .getInstance()
  .get('/bench/constant', { config: { needs: 'read-public' } }, (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(constant),
  );
await app.listen(0, '127.0.0.1');

const recorder = app.get(Recorder);
const names = Reflect.get(recorder, 'names') as ReferenceIndex;
/** All that a command is judged by before the log is asked: its shape, references and dates. */
const preparedOnly = async (request: CommandRequest): Promise<CommandAnswer> => {
  await prepare(request, names, new Date(), () => Promise.resolve([]), noFiles);
  const id = '00000000-0000-8000-8000-000000000000';
  const events = [{ id, type: 'TrainingEntered' }];
  return { id, stream: `training-${id}`, revision: 0, position: '0000000000000001', events };
};

/** How long the loop stood still since it was last asked. */
const loop = monitorEventLoopDelay({ resolution: 1 });
loop.enable();

process.on('message', (asked: Asked) => {
  const answer = async (): Promise<void> => {
    if (asked.constant !== undefined) ({ constant } = asked);
    if (asked.withoutLog === true) {
      await names.catchUp();
      recorder.record = preparedOnly;
    } else if (asked.withoutLog === false) Reflect.deleteProperty(recorder, 'record');
    // The histogram's own timer tells of a long turn only after it.
    await sleep(20);
    const blockedMs = loop.max / 1e6;
    loop.reset();
    process.send?.({ peak: peakMemory(), blockedMs });
  };
  void answer();
});
const { token } = await home.tokens.create({ name: 'bench', role: 'administrator', party: null });
process.send?.({ port: Number(new URL(await app.getUrl()).port), token } satisfies Started);
