import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#kernel';
import type { EventLog } from '#platform';
import { newEvent } from './events.js';

/** Takes `count` events, then lets go. */
async function take(log: EventLog, after: string | null, count: number): Promise<RecordedEvent[]> {
  const enough = new AbortController();
  const seen: RecordedEvent[] = [];
  for await (const event of log.subscribe(after, enough.signal)) {
    seen.push(event);
    if (seen.length === count) enough.abort();
  }
  return seen;
}

const positions = (events: readonly RecordedEvent[]): string[] => events.map(({ position }) => position);

/** What a subscription of every adapter must do. */
export function followsLiveEvents(logOf: () => EventLog): void {
  describe('when subscribed to', () => {
    it('gives old events, then live ones, each once, under concurrent appends', async () => {
      const log = logOf();
      await log.append('a-0', 'any', [newEvent(), newEvent()]);
      const seen = take(log, null, 2 + 60);
      await Promise.all(
        Array.from({ length: 60 }, async (_, n) => {
          await new Promise((resolve) => setTimeout(resolve, n % 7));
          await log.append(`a-${n % 5}`, 'any', [newEvent({ n })]);
        }),
      );
      expect(positions(await seen)).toEqual(positions(await log.readAll(null, 100)));
    });

    it('goes on from the last position after a reconnect', async () => {
      const log = logOf();
      for (let n = 0; n < 3; n += 1) await log.append('a-1', 'any', [newEvent({ n })]);
      const first = await take(log, null, 2);
      const rest = take(log, first[1]!.position, 3);
      await log.append('b-1', 'any', [newEvent(), newEvent()]);
      expect([...positions(first), ...positions(await rest)]).toEqual(positions(await log.readAll(null, 100)));
    });

    it('serves several at their own pace', async () => {
      const log = logOf();
      const both = Promise.all([take(log, null, 3), take(log, null, 1)]);
      await log.append('a-1', 'any', [newEvent(), newEvent(), newEvent()]);
      const [all, one] = await both;
      expect(positions(all).slice(0, 1)).toEqual(positions(one));
    });

    it('ends when it is told to while nothing comes', async () => {
      const stop = new AbortController();
      const ended = (async () => {
        for await (const _ of logOf().subscribe(null, stop.signal));
        return 'ended';
      })();
      setTimeout(() => stop.abort(), 10);
      await expect(ended).resolves.toBe('ended');
    });

    it('ends when the log closes', async () => {
      const ended = take(logOf(), null, 1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      await logOf().close();
      await expect(ended).resolves.toEqual([]);
    });
  });
}
