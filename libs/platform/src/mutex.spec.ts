import { describe, expect, it } from '@jest/globals';
import { KeyedMutex, Mutex } from './mutex.js';

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a mutex', () => {
  it('lets one in at a time, in the order in which they asked, also after one that failed', async () => {
    const [mutex, order] = [new Mutex(), [] as string[]];
    const work = async (name: string): Promise<void> => {
      order.push(`${name} begins`);
      await pause();
      order.push(`${name} ends`);
      if (name === 'a') throw new Error(name);
    };
    const all = ['a', 'b', 'c'].map((name) => mutex.runExclusive(() => work(name)));
    expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(order).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });
});

describe('a mutex by key', () => {
  it('makes wait who asks for the same key, and nobody else', async () => {
    const [mutex, order] = [new KeyedMutex(), [] as string[]];
    const held = Promise.withResolvers<void>();
    const first = mutex.runExclusive('a', () => held.promise.then(() => order.push('a first')));
    const second = mutex.runExclusive('a', () => order.push('a second'));
    await mutex.runExclusive('b', () => order.push('b'));
    expect(order).toEqual(['b']);
    held.resolve();
    await Promise.all([first, second]);
    expect(order).toEqual(['b', 'a first', 'a second']);
  });

  it('is free again after work that failed', async () => {
    const mutex = new KeyedMutex();
    await expect(mutex.runExclusive('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await mutex.runExclusive('a', () => 'done')).toBe('done');
  });
});
