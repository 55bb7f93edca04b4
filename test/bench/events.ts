import { randomUUID } from 'node:crypto';
import type { RecordedEvent } from '#kernel';
import { MemoryEventLog, openHome } from '#platform';

/** Events of the shipped record's actions, each stream many times over under other ids: of a real shape and size. */
export async function manyEvents(
  home: string,
  count: number,
): Promise<{ log: MemoryEventLog; events: readonly RecordedEvent[] }> {
  const shipped = await openHome(home);
  const streams = [...Map.groupBy(await shipped.log.readAll(null, 10_000), ({ stream }) => stream)].filter(([stream]) =>
    /^(training|conference|contact-group|instrument|nomination)-/.test(stream),
  );
  await shipped.close();
  const log = new MemoryEventLog();
  for (let made = 0; made < count;) {
    for (const [stream, events] of streams) {
      const again = events.map(({ type, v, data, meta }) => ({ id: randomUUID(), type, v, data, meta }));
      // A stream's name is its kind and a UUID of 36 letters.
      await log.append(`${stream.slice(0, -36)}${randomUUID()}`, 'none', again);
      made += again.length;
    }
  }
  return { log, events: await log.readAll(null, count * 2) };
}
