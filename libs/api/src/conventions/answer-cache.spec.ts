import { expect, it } from '@jest/globals';
import { AnswerCache } from './answer-cache.js';

const answer = (text: string) => ({ bytes: Buffer.from(text), tag: `W/"${text}"` });

it('keeps an answer until the rows change, and none that was read before they did', async () => {
  let version = '1';
  const cache = new AnswerCache({ version: async () => version });
  const first = await cache.find('a');
  first.keep(answer('one'));
  expect((await cache.find('a')).kept).toEqual(answer('one'));
  const late = await cache.find('b');
  version = '2';
  expect((await cache.find('a')).kept).toBeNull();
  late.keep(answer('read before'));
  expect((await cache.find('b')).kept).toBeNull();
});

it('holds no more bytes than it has room for: what was asked for longest ago goes first, and what is too large never comes', async () => {
  const cache = new AnswerCache({ version: async () => '1' });
  const large = (name: string) => ({ bytes: Buffer.alloc(500 * 1024), tag: name });
  for (let n = 0; n < 30; n += 1) (await cache.find(`${n}`)).keep(large(`${n}`));
  expect((await cache.find('0')).kept?.tag).toBe('0');
  for (let n = 30; n < 36; n += 1) (await cache.find(`${n}`)).keep(large(`${n}`));
  expect((await cache.find('0')).kept?.tag).toBe('0');
  expect((await cache.find('1')).kept).toBeNull();
  // The same again takes no more room.
  for (let n = 0; n < 200; n += 1) (await cache.find('35')).keep(large('35'));
  expect((await cache.find('0')).kept?.tag).toBe('0');
  (await cache.find('larger')).keep(answer('x'.repeat(600_000)));
  expect((await cache.find('larger')).kept).toBeNull();
});
