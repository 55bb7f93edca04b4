import { expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { HeadKeeper, logFormat, MemoryEventLog, ProjectionRunner } from '#platform';
import { createLog, ProcessModule, TRACING } from '#platform/serving';
import { HOME, HomeModule } from './home.module.js';

it('the folder is closed when neither its rows nor its memory are written any more', async () => {
  const order: string[] = [];
  /** Takes a turn, so that what is not waited for comes too late. */
  const step = (what: string) => async () => {
    await new Promise(setImmediate);
    order.push(what);
  };
  const startable = (what: string) => ({ start: () => void order.push(`${what} begins`), stop: step(`${what} ends`) });
  const process = { service: 'test', tracesTo: '', logger: createLog('silent'), clock: () => new Date() };
  const module = await Test.createTestingModule({
    imports: [ProcessModule.forRoot(process), HomeModule.forRoot({ folder: '/nowhere', trial: false })],
  })
    .overrideProvider(HOME)
    .useValue({
      log: new MemoryEventLog(),
      foundFormat: logFormat.version,
      rememberedAnew: false,
      close: step('folder closed'),
    })
    .overrideProvider(ProjectionRunner)
    .useValue(startable('runner'))
    .overrideProvider(TRACING)
    .useValue(step('traces sent'))
    .overrideProvider(HeadKeeper)
    .useValue(startable('keeper'))
    .compile();
  await module.init();
  await module.close();
  expect(order).toEqual([
    'runner begins',
    'keeper begins',
    'runner ends',
    'keeper ends',
    'folder closed',
    'traces sent',
  ]);
});
