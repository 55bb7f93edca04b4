import { describe, expect, it } from '@jest/globals';
import { ReadWriteLock } from './read-write-lock.js';

/** A lock, and works that tell when they begin and end when they are told to. */
const atWork = () => {
  const lock = new ReadWriteLock();
  const begun: string[] = [];
  const ends = new Map<string, { resolve: (value: string) => void; reject: (error: Error) => void }>();
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((resolve, reject) => ends.set(name, { resolve, reject }));
  };
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return {
    begun,
    shared: (name: string) => lock.shared(work(name)),
    exclusive: (name: string) => lock.exclusive(work(name)),
    async end(name: string) {
      ends.get(name)?.resolve(name);
      await settled();
    },
    async fail(name: string) {
      ends.get(name)?.reject(new Error(name));
      await settled();
    },
    settled,
  };
};

describe('work that may go on together', () => {
  it('does', async () => {
    const { begun, shared, end, settled } = atWork();
    const both = Promise.all([shared('a'), shared('b')]);
    await settled();
    expect(begun).toEqual(['a', 'b']);
    await end('b');
    await end('a');
    expect(await both).toEqual(['a', 'b']);
  });
});

describe('work that goes on alone', () => {
  it('waits for all that came before it, and holds the rest', async () => {
    const { begun, shared, exclusive, end, settled } = atWork();
    const all = Promise.all([shared('a'), shared('b'), exclusive('alone'), shared('c'), exclusive('last')]);
    await settled();
    expect(begun).toEqual(['a', 'b']);
    await end('a');
    expect(begun).toEqual(['a', 'b']);
    await end('b');
    expect(begun).toEqual(['a', 'b', 'alone']);
    await end('alone');
    expect(begun).toEqual(['a', 'b', 'alone', 'c']);
    await end('c');
    expect(begun).toEqual(['a', 'b', 'alone', 'c', 'last']);
    await end('last');
    expect(await all).toEqual(['a', 'b', 'alone', 'c', 'last']);
  });
});

describe('work that breaks', () => {
  it('is told of to who asked for it, and holds nobody', async () => {
    const { shared, exclusive, end, fail, settled } = atWork();
    const outcomes = Promise.allSettled([shared('a'), exclusive('alone'), shared('c')]);
    await settled();
    await fail('a');
    await fail('alone');
    await end('c');
    expect(await outcomes).toEqual([
      { status: 'rejected', reason: new Error('a') },
      { status: 'rejected', reason: new Error('alone') },
      { status: 'fulfilled', value: 'c' },
    ]);
  });
});
