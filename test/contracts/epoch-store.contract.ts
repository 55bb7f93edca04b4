import { expect, it } from '@jest/globals';
import type { EpochStore } from '#platform';

export interface EpochsUnderTest {
  readonly epochs: EpochStore;
  dispose(): Promise<void>;
}

/** What every adapter of the epoch store must do. */
export function behavesAsAnEpochStore(open: () => Promise<EpochsUnderTest>): void {
  it('is in the first epoch until another is opened, and keeps every one as it was opened', async () => {
    const { epochs, dispose } = await open();
    try {
      expect(await epochs.all()).toEqual([]);
      const second = { number: 2, start: '0000000000000100', openedAt: '2026-11-27T00:00:00.000Z' };
      const third = { number: 3, start: null, openedAt: '2026-11-28T00:00:00.000Z' };
      await epochs.keep([third, second]);
      expect(await epochs.all()).toEqual([second, third]);
      await epochs.keep([second]);
      expect(await epochs.all()).toEqual([second]);
    } finally {
      await dispose();
    }
  });
}
