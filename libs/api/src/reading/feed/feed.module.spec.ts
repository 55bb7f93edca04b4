import { expect, it } from '@jest/globals';
import { MemoryEventLog } from '#platform';
import { moduleAlone, served } from '../../../../../test/servers/module.js';
import { EVENT_LOG } from '../../tokens.js';
import { FeedModule } from './feed.module.js';
import { OpenStreams } from './open-streams.js';

const broken = Object.assign(new MemoryEventLog(), { readAll: () => Promise.reject(new Error('unforeseen')) });

it('the feed module tells what is in the log, and nothing of what broke in it', async () => {
  const app = await served(moduleAlone(FeedModule));
  const empty = await app.inject('/api/v1/events');
  expect([empty.statusCode, empty.json()]).toEqual([200, { items: [], next: null }]);
  await app.close();
  const ill = await served(moduleAlone(FeedModule).overrideProvider(EVENT_LOG).useValue(broken));
  const answer = await ill.inject('/api/v1/events');
  expect([answer.statusCode, answer.json()]).toMatchObject([500, { code: 'internal-error' }]);
  expect(answer.body).not.toContain('unforeseen');
  await ill.close();
});

it('a stop ends the live streams before the server is closed, and lets none begin', async () => {
  const app = await served(moduleAlone(FeedModule));
  const streams = app.get(OpenStreams);
  const stream = streams.add();
  const order: string[] = [];
  stream.signal.addEventListener('abort', () => order.push('stream'));
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onClose', async () => void order.push('server'));
  await app.close();
  expect(order).toEqual(['stream', 'server']);
  expect(() => streams.add()).toThrow(expect.objectContaining({ code: 'shutting-down' }));
});
