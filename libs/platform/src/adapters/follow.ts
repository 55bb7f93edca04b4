import { setImmediate as turn } from 'node:timers/promises';
import type { RecordedEvent } from '#kernel';
import type { EventLog } from '../ports/event-log.js';
import type { AppendSignal } from './append-signal.js';

/**
 * Reads on after `after` for as long as `signal` and `closed` last. It always reads from the log itself, by position,
 * so nothing can be missed or repeated; the append signal only tells when to look again.
 */
export async function* follow(
  log: Pick<EventLog, 'readAll'>,
  appended: AppendSignal,
  after: string | null,
  signal: AbortSignal,
): AsyncGenerator<RecordedEvent> {
  let grew = true;
  let wake = (): void => {};
  const rouse = (): void => {
    grew = true;
    wake();
  };
  const unlisten = appended.listen(rouse);
  const onAbort = (): void => wake();
  signal.addEventListener('abort', onAbort);
  try {
    let last = after;
    while (!signal.aborted) {
      grew = false;
      const events = await log.readAll(last, 200);
      for (const event of events) {
        if (signal.aborted) return;
        last = event.position;
        yield event;
      }
      if (events.length > 0) {
        await turn(); // A long way to catch up must not keep everyone else waiting.
        continue;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (grew || signal.aborted) resolve();
      });
    }
  } finally {
    unlisten();
    signal.removeEventListener('abort', onAbort);
  }
}
