import type { AllStreamRecordedEvent } from '@eventstore/db-client';
import type { RecordedEvent } from '#kernel';
import type { ForeignEventCount } from '../../ports/event-log.js';
import type { Damage } from './damage.js';
import { isForeignStream, isEventOfRecord, positionText, recordedOf } from './records.js';
import { IntervalSet } from './interval-set.js';

/** Tells the record's events from foreign ones; counts each foreign one once, however often and from whichever side it is met. */
export class ForeignEvents {
  readonly #damage: Damage;
  readonly #onRecorded: (event: RecordedEvent) => void;
  readonly #onFirst: (stream: string) => void;
  readonly #known = new IntervalSet();
  #events = 0;
  #first: Date | null = null;
  #last: Date | null = null;

  /** `onRecorded` is given each of the record's; `onFirst` the stream of the first foreign one. */
  constructor(damage: Damage, onRecorded: (event: RecordedEvent) => void, onFirst: (stream: string) => void) {
    this.#damage = damage;
    this.#onRecorded = onRecorded;
    this.#onFirst = onFirst;
  }

  get summary(): ForeignEventCount {
    const [firstAt, lastAt] = [this.#first?.toISOString() ?? null, this.#last?.toISOString() ?? null];
    return { events: this.#events, firstAt, lastAt };
  }

  /** For one pass over neighbouring events, in either direction: answers what is recorded, `null` for a foreign one. */
  pass(): (event: AllStreamRecordedEvent) => RecordedEvent | null {
    let before: string | null = null;
    return (event) => {
      const at = positionText(event.position);
      const known = this.#known.has(at);
      const [from, to] = before === null ? [at, at] : before < at ? [before, at] : [at, before];
      this.#known.add(from, to);
      before = at;
      if (isEventOfRecord(event)) {
        this.#damage.own(event.streamId);
        const recorded = recordedOf(event);
        this.#onRecorded(recorded);
        return recorded;
      }
      if (!known) this.#count(event);
      return null;
    };
  }

  #count(event: AllStreamRecordedEvent): void {
    this.#damage.foreign(event);
    if (!isForeignStream(event.streamId) || event.type === '$streamDeleted') return;
    this.#events += 1;
    const { created } = event;
    if (this.#first === null || created < this.#first) this.#first = created;
    if (this.#last === null || created > this.#last) this.#last = created;
    if (this.#events === 1) this.#onFirst(event.streamId);
  }
}
