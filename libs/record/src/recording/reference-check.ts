import { setImmediate as turn } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Named, RecordedEvent, Refusal, Slice } from '#kernel';
import { isAmendment, isHandling, refuse, effectiveEvents } from '#kernel';
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
 * go, and an index of all that refers to anything would cost every command. One is kept through all tries of a command.
 */
export class ReferenceCheck {
  private lost: readonly Named[] = [];
  private after: string | null = null;
  /** Whether a part of the log was looked through to its end. */
  private again = false;

  constructor(
    private readonly log: EventLog,
    private readonly slice: Slice,
    private readonly stream: string,
  ) {}

  /**
   * A refusal where something in the log as it is now rests on what is `lost`. What is recorded while it is read is left to `since`:
   * it may change what is named in a stream that was looked at already.
   */
  async soFar(lost: readonly Named[]): Promise<ReferenceRefusal | null> {
    if (!isDeepStrictEqual(lost, this.lost)) [this.lost, this.after, this.again] = [lost, null, false];
    const head = lost.length === 0 ? null : await this.log.head();
    return head === null ? null : this.upTo(head);
  }

  /** The same, of what was recorded since. */
  async since(): Promise<ReferenceRefusal | null> {
    this.again = true;
    return this.lost.length === 0 ? null : this.upTo(null);
  }

  /** `null`: to the end, wherever that comes to be. */
  private async upTo(head: string | null): Promise<ReferenceRefusal | null> {
    const looked = new Set<string>();
    for (;;) {
      const page = await this.log.readAll(this.after, PAGE);
      const events = page.filter(({ position }) => head === null || position <= head);
      for (const event of events) {
        const found = await this.restingIn(event, looked);
        if (found !== null) return found;
      }
      this.after = events.at(-1)?.position ?? this.after;
      if (page.length === 0 || events.length < page.length || this.after === head) break;
      // Other requests have their turn: SQLite answers at once, and the log may be long.
      await turn();
    }
    this.again = true;
    return null;
  }

  /** Looks once at each stream of which an event tells that it may rest on what goes. */
  private async restingIn(event: RecordedEvent, looked: Set<string>): Promise<ReferenceRefusal | null> {
    if (isHandling(event)) return null;
    const read = readAsWritten(event);
    if (read === null) return refuse('unreadable-may-refer', { by: event.stream, key: this.lost[0]?.key ?? '' });
    // A withdrawal may have brought back what was looked at before.
    const may = this.named(read) !== undefined || (this.again && isAmendment(event));
    if (looked.has(event.stream) || !may) return null;
    looked.add(event.stream);
    return this.effectiveIn(event.stream);
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
