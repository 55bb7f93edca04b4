import { setImmediate as turn } from 'node:timers/promises';
import type { Named, RecordedEvent, Refusal, Slice } from '#kernel';
import { isAmendment, refuse, effectiveEvents } from '#kernel';
import type { EventLog } from '#platform';
import type { Reference } from '#shapes';
import { referencesOf } from '#shapes';
import { upcastEvent, idIn, sliceOf } from '../slices.js';

const PAGE = 200;

/** As it was said, whether or not it holds; `null` where this version cannot read it. */
const readAsWritten = (recorded: RecordedEvent): RecordedEvent | null => {
  try {
    const event = upcastEvent(recorded);
    return isAmendment(event) && event.type === 'EventCorrected' ? { ...event, ...event.data.becomes } : event;
  } catch {
    return null;
  }
};

type ReferenceRefusal = Refusal<'still-referred-to' | 'unreadable-may-refer'>;

/**
 * Looks for what other streams hold that rests on names which a stream gives up. The whole log is read for it: names hardly ever
 * go, and an index of all that refers to anything would cost every command.
 */
export class ReferenceCheck {
  private after: string | null = null;

  constructor(
    private readonly log: EventLog,
    private readonly slice: Slice,
    private readonly stream: string,
    private readonly lost: readonly Named[],
  ) {}

  /** A refusal where something does. Asked again, it reads what was recorded since. */
  async refusal(): Promise<ReferenceRefusal | null> {
    if (this.lost.length === 0) return null;
    const again = this.after !== null;
    const looked = new Set<string>();
    for (;;) {
      const events: readonly RecordedEvent[] = await this.log.readAll(this.after, PAGE);
      const last = events.at(-1);
      if (last === undefined) return null;
      for (const event of events) {
        const read = readAsWritten(event);
        if (read === null) return refuse('unreadable-may-refer', { by: event.stream, key: this.lost[0]?.key ?? '' });
        // A withdrawal may have brought back what was looked at before.
        const may = this.named(read) !== undefined || (again && isAmendment(event));
        if (looked.has(event.stream) || !may) continue;
        looked.add(event.stream);
        const found = await this.effectiveIn(event.stream);
        if (found !== null) return found;
      }
      this.after = last.position;
      // Other requests have their turn: SQLite answers at once, and the log may be long.
      await turn();
    }
  }

  /** Of what holds in a stream, the first that refers to what goes. */
  private async effectiveIn(stream: string): Promise<ReferenceRefusal | null> {
    for (const event of effectiveEvents((await this.log.readStream(stream)).map(upcastEvent))) {
      const name = this.named(event);
      if (name !== undefined) return refuse('still-referred-to', { key: name.key, by: event.stream, event: event.id });
    }
    return null;
  }

  /** What of it an event refers to. */
  private named(event: RecordedEvent): Named | undefined {
    const slice = sliceOf(event.stream);
    if (slice === undefined || event.stream === this.stream) return undefined;
    const references = referencesOf(slice, event);
    return this.lost.find((name) => references.some((reference) => this.isTo(name, reference)));
  }

  private isTo({ kind, key }: Named, reference: Reference): boolean {
    if (reference.kind !== kind || reference.key !== key) return false;
    const { slice, stream } = this;
    return !slice.namesWithin.includes(kind) || reference.resolution === idIn(slice, stream);
  }
}
