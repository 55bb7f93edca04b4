import { randomUUID } from 'node:crypto';
import type { NewEvent, RecordedEvent } from '#kernel';

export const CALLERS = 64;
const SECONDS = 4;

/** Something that appends. Resolves once the event is on disk. */
export interface Peer {
  append(stream: string, event: NewEvent): Promise<void>;
  close(): Promise<void>;
}

/** Events a second: each of many callers begins a stream with one event, and waits for the disk. Closes the peer. */
export async function appendsOf(peer: Peer, events: readonly RecordedEvent[]): Promise<number> {
  const next = (n: number): NewEvent => {
    const { type, v, data, meta } = events[n % events.length] as RecordedEvent;
    return { id: randomUUID(), type, v, data, meta: { ...meta, commandId: randomUUID() } };
  };
  // The first connections are made and the first plans found before anything counts.
  await Promise.all(Array.from({ length: CALLERS }, (_, n) => peer.append(`training-${randomUUID()}`, next(n))));
  const [began, until] = [performance.now(), performance.now() + SECONDS * 1_000];
  let done = 0;
  const call = async (): Promise<void> => {
    while (performance.now() < until) {
      await peer.append(`training-${randomUUID()}`, next(done));
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, call));
  const rate = (done / (performance.now() - began)) * 1_000;
  await peer.close();
  return rate;
}
