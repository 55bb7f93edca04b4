import { describe, expect, it } from '@jest/globals';
import { pause, within } from './pause.js';

describe('a pause', () => {
  it('ends at once where the signal has aborted or aborts', async () => {
    const signalled = new AbortController();
    const paused = pause(60_000, signalled.signal);
    signalled.abort();
    await expect(paused).resolves.toBeUndefined();
    await expect(pause(60_000, AbortSignal.abort())).resolves.toBeUndefined();
  });
});

describe('work within a time', () => {
  it('gives what it gives, its failure too', async () => {
    await expect(within(60_000, Promise.resolve('given'))).resolves.toBe('given');
    await expect(within(60_000, Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  });

  it('is null where it takes longer, and its later failure is nobody else’s', async () => {
    const { promise, reject } = Promise.withResolvers<string>();
    await expect(within(1, promise)).resolves.toBeNull();
    reject(new Error('too late'));
    await new Promise(setImmediate);
  });
});
