import type { RecordedEvent } from '#kernel';
import { messageOf } from '../message.js';
import type { Changes, ClosedReading, EntryOf, HeadOf, RenewedStream } from '../ports/projection-store.js';
import type { Earlier, Evolved, MadeAnew, ParkedStream, Projection } from '../ports/read-store.js';

/** What the applier starts from, and whom it asks. */
export interface ApplierOptions {
  readonly projections: readonly Projection[];
  readonly heads: readonly HeadOf[];
  readonly parked: readonly ParkedStream[];
  upcastEvent(event: RecordedEvent): RecordedEvent;
  /** Events of the stream from this revision on. */
  readStream(stream: string, from: number, limit: number): Promise<readonly RecordedEvent[]>;
}

const keyOf = (projection: string, stream: string): string => `${projection} ${stream}`;

/** The log could not be asked: nothing is wrong with the stream. */
class LogUnreadable {
  constructor(readonly error: unknown) {}
}

/** Works out what some events change, without storing it. Events of one stream must come in order; gaps are filled. */
export class Applier {
  /** Events that made it into entries, counted once per projection. */
  applied = 0;
  readonly #options: ApplierOptions;
  readonly #heads = new Map<string, HeadOf>();
  readonly #changed = new Map<string, HeadOf>();
  /** By projection and event: readings opened here that still hold, one each for those who see it so. */
  readonly #open = new Map<string, readonly EntryOf[]>();
  #closedAtOnce: EntryOf[] = [];
  #closed: ClosedReading[] = [];
  readonly #renewed = new Map<string, RenewedStream>();
  readonly #parked = new Map<string, ParkedStream>();
  readonly #newlyParked = new Map<string, ParkedStream>();

  constructor(options: ApplierOptions) {
    this.#options = options;
    for (const head of options.heads) this.#heads.set(keyOf(head.projection, head.stream), head);
    for (const stopped of options.parked) this.#parked.set(keyOf(stopped.projection, stopped.stream), stopped);
  }

  /** Rejects only where the log cannot be read: then nothing of this batch may be stored. */
  async apply(event: RecordedEvent): Promise<void> {
    for (const projection of this.#options.projections) {
      if (projection.handles(event.stream)) await this.#applyTo(projection, event);
    }
  }

  changes(): Pick<Changes, 'heads' | 'renewed' | 'closed' | 'opened' | 'parked'> {
    return {
      heads: [...this.#changed.values()],
      renewed: [...this.#renewed.values()],
      closed: this.#closed,
      opened: [...this.#closedAtOnce, ...[...this.#open.values()].flat()],
      parked: [...this.#newlyParked.values()],
    };
  }

  async #applyTo(projection: Projection, event: RecordedEvent): Promise<void> {
    const key = keyOf(projection.name, event.stream);
    const stopped = this.#parked.get(key);
    if (stopped !== undefined) return this.#wait(key, stopped, event);
    const next = (this.#heads.get(key)?.revision ?? -1) + 1;
    if (event.revision < next) return;
    const missing =
      event.revision === next ? [] : await this.#options.readStream(event.stream, next, event.revision - next);
    for (const one of [...missing, event]) {
      const expected = (this.#heads.get(key)?.revision ?? -1) + 1;
      if (one.revision !== expected) {
        return this.#park(key, projection, { ...event, revision: expected }, 'the log has a gap here', event.revision);
      }
      if (!(await this.#evolve(key, projection, one, event.revision))) return;
    }
  }

  /** False where the event cannot be applied; then it is parked. */
  async #evolve(key: string, projection: Projection, event: RecordedEvent, known: number): Promise<boolean> {
    const { stream, revision } = event;
    try {
      const before = this.#heads.get(key)?.state ?? null;
      const evolved = await projection.evolve(before, this.#options.upcastEvent(event), this.#earlier(event));
      const head = { projection: projection.name, stream, revision, state: evolved.state };
      this.#heads.set(key, head);
      this.#changed.set(key, head);
      if (evolved.anew !== undefined) this.#renew(projection.name, event, evolved.anew);
      this.#read(projection.name, event, evolved);
      this.applied += 1;
      return true;
    } catch (error) {
      if (error instanceof LogUnreadable) throw error.error;
      this.#park(key, projection, event, messageOf(error), known);
      return false;
    }
  }

  #read(projection: string, { stream, position }: RecordedEvent, { closed, opened }: Evolved): void {
    for (const event of closed) {
      const key = keyOf(projection, event);
      const open = this.#open.get(key) ?? [];
      if (open.length === 0) this.#closed.push({ projection, stream, event, at: position });
      this.#closedAtOnce.push(...open.map((one) => ({ ...one, to: position })));
      this.#open.delete(key);
    }
    for (const reading of opened) this.#put({ ...reading, projection, stream, from: position, to: null });
  }

  #put(entry: EntryOf): void {
    const key = keyOf(entry.projection, entry.event);
    this.#open.set(key, [...(this.#open.get(key) ?? []), entry]);
  }

  /** Nothing that was read of the stream before is read any more. */
  #renew(projection: string, { stream, position }: RecordedEvent, { entries, redistributed }: MadeAnew): void {
    const isOther = (one: { readonly projection: string; readonly stream: string }): boolean =>
      one.projection !== projection || one.stream !== stream;
    this.#closedAtOnce = this.#closedAtOnce.filter(isOther);
    this.#closed = this.#closed.filter(isOther);
    for (const [key, open] of this.#open) if (!open.every(isOther)) this.#open.delete(key);
    this.#renewed.set(keyOf(projection, stream), { projection, stream, at: position, redistributed });
    for (const entry of entries) {
      if (entry.to === null) this.#put({ ...entry, projection, stream });
      else this.#closedAtOnce.push({ ...entry, projection, stream });
    }
  }

  #earlier({ stream, revision }: RecordedEvent): Earlier {
    const { readStream, upcastEvent } = this.#options;
    return async () => {
      const events = await readStream(stream, 0, revision).catch((error: unknown) => {
        throw new LogUnreadable(error);
      });
      if (events.length !== revision) throw new Error('the log does not hold what came before');
      return events.map(upcastEvent);
    };
  }

  #park(key: string, projection: Projection, event: RecordedEvent, error: string, known: number): void {
    this.#stop(key, {
      projection: projection.name,
      stream: event.stream,
      revision: event.revision,
      eventId: event.id,
      error,
      parkedAt: new Date().toISOString(),
      waiting: known - event.revision + 1,
    });
  }

  /** Counted from revisions, so that an event delivered twice counts once. */
  #wait(key: string, stopped: ParkedStream, { revision }: RecordedEvent): void {
    const waiting = revision - stopped.revision + 1;
    if (waiting > stopped.waiting) this.#stop(key, { ...stopped, waiting });
  }

  #stop(key: string, stopped: ParkedStream): void {
    this.#parked.set(key, stopped);
    this.#newlyParked.set(key, stopped);
  }
}
