import type { AllStreamRecordedEvent } from '@eventstore/db-client';
import type { RecordedEvent } from '#kernel';
import type { OthersEvents } from '../../ports/event-log.js';
import type { Damage } from './damage.js';
import { isOthers, isOurs, positionText, recordedOf } from './records.js';
import { Stretches } from './stretches.js';

/** Tells ours from others' events; counts each of theirs once, however often and from whichever side it is met. */
export class Others {
  readonly #damage: Damage;
  readonly #seen: (event: RecordedEvent) => void;
  readonly #tell: (stream: string) => void;
  readonly #looked = new Stretches();
  #events = 0;
  #first: Date | null = null;
  #last: Date | null = null;

  /** `seen` is given each of ours; `tell` hears of the first of theirs. */
  constructor(damage: Damage, seen: (event: RecordedEvent) => void, tell: (stream: string) => void) {
    this.#damage = damage;
    this.#seen = seen;
    this.#tell = tell;
  }

  get met(): OthersEvents {
    const [firstAt, lastAt] = [this.#first?.toISOString() ?? null, this.#last?.toISOString() ?? null];
    return { events: this.#events, firstAt, lastAt };
  }

  /** For one pass over neighbouring events, in either direction: answers what is recorded, `null` for what is not ours. */
  pass(): (event: AllStreamRecordedEvent) => RecordedEvent | null {
    let before: string | null = null;
    return (event) => {
      const at = positionText(event.position);
      const known = this.#looked.has(at);
      const [from, to] = before === null ? [at, at] : before < at ? [before, at] : [at, before];
      this.#looked.add(from, to);
      before = at;
      if (isOurs(event)) {
        this.#damage.own(event.streamId);
        const recorded = recordedOf(event);
        this.#seen(recorded);
        return recorded;
      }
      if (!known) this.#count(event);
      return null;
    };
  }

  #count(event: AllStreamRecordedEvent): void {
    this.#damage.others(event);
    if (!isOthers(event.streamId) || event.type === '$streamDeleted') return;
    this.#events += 1;
    const { created } = event;
    if (this.#first === null || created < this.#first) this.#first = created;
    if (this.#last === null || created > this.#last) this.#last = created;
    if (this.#events === 1) this.#tell(event.streamId);
  }
}
