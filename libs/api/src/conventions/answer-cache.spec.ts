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

it('drops what was asked for longest ago, and what is too large', async () => {
  const cache = new AnswerCache({ version: async () => '1' });
  for (let n = 0; n < 1_000; n += 1) (await cache.find(`${n}`)).keep(answer(`${n}`));
  await cache.find('0');
  (await cache.find('new')).keep(answer('new'));
  expect((await cache.find('0')).kept).toEqual(answer('0'));
  expect((await cache.find('1')).kept).toBeNull();
  (await cache.find('large')).keep(answer('x'.repeat(600_000)));
  expect((await cache.find('large')).kept).toBeNull();
});
