import { expect, it } from '@jest/globals';
import { Waiters } from './waiters.js';

it('whoever waits hears of the position or a later one, and of none before it', async () => {
  const waiters = new Waiters();
  const [two, four] = [waiters.wait('2', 5_000), waiters.wait('4', 5_000)];
  waiters.reached('1');
  expect(waiters.any()).toBe(true);
  waiters.reached('2');
  expect(await two).toBe(true);
  expect(waiters.any()).toBe(true);
  waiters.reached('5');
  expect(await four).toBe(true);
  expect(waiters.any()).toBe(false);
});

it('whoever waits in vain is told so when the time is over, or when all give up, and is waited for no longer', async () => {
  const waiters = new Waiters();
  expect(waiters.any()).toBe(false);
  expect(await waiters.wait('2', 1)).toBe(false);
  expect(waiters.any()).toBe(false);
  const given = waiters.wait('2', 60_000);
  waiters.cancel();
  expect(await given).toBe(false);
  expect(waiters.any()).toBe(false);
});
