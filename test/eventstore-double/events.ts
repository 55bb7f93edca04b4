import { closeSync, existsSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { isTombstone, limitsIn, softDeleted } from './retention.js';
import type { Proposed, Stored } from './stored.js';

export type Expected = 'any' | 'no-stream' | 'exists' | number;

export type Written =
  | { readonly ok: true; readonly revision: number; readonly position: number }
  | { readonly ok: false; readonly actual: number };

/** What a single node keeps, with the rules by which it accepts a write; on disk too where it is given a file. */
export class Events {
  readonly #all: Stored[] = [];
  readonly #streams = new Map<string, Stored[]>();
  readonly #listeners = new Set<() => void>();
  #file: number | null;
  #end = 0;
  #writes = 0;
  /** How many of `#all` are on disk, and so may be read. */
  #durable = 0;
  #waiting: (() => void)[] = [];
  /** To reads, of whatever, so far. */
  given = 0;

  constructor(file: string | null) {
    if (file !== null && existsSync(file)) {
      // A line cut off by a crash was never acknowledged.
      const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
      for (const line of lines) for (const event of JSON.parse(line) as Stored[]) this.#keep(event);
    }
    this.#durable = this.#all.length;
    this.#file = file === null ? null : openSync(file, 'a');
  }

  /** How many events `$all` has. */
  get length(): number {
    return this.#durable;
  }

  at(index: number): Stored | undefined {
    return index < this.#durable ? this.#all[index] : undefined;
  }

  /** Of the first event of `$all` that is at this position or after it. */
  indexOf(position: number): number {
    let [low, high] = [0, this.#durable];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#all[middle]?.position ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** All of the stream, also what its metadata hide. */
  stream(name: string): readonly Stored[] {
    const events = this.#streams.get(name) ?? [];
    const last = this.#all[this.#durable - 1]?.position ?? 0;
    const unread = events.findLastIndex(({ position }) => position <= last);
    return unread === events.length - 1 ? events : events.slice(0, unread + 1);
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What is written is to be read, and may be acknowledged, after `whenDurable`. */
  append(stream: string, expected: Expected, proposed: readonly Proposed[]): Written {
    const past = this.#streams.get(stream) ?? [];
    const actual = past.length - 1;
    const repeated = this.#repeated(past, expected, proposed);
    if (repeated !== null) return { ok: true, revision: repeated.revision, position: repeated.position };
    const metadata = this.#streams.get(`$$${stream}`)?.at(-1);
    const deleted = actual >= 0 && metadata !== undefined && softDeleted(limitsIn(metadata));
    const fits =
      expected === 'any' ||
      (expected === 'exists' ? actual >= 0 : actual === (expected === 'no-stream' ? -1 : expected)) ||
      (expected === 'no-stream' && deleted);
    if (!fits) return { ok: false, actual };
    const events = proposed.map((event, index) => this.#place(stream, actual + 1 + index, event));
    const last = events.at(-1);
    this.#writes += 1;
    // A stream that was deleted softly begins anew where it ended.
    if (deleted) this.#metadata(stream, { $tb: actual + 1 });
    // A real server's log is full of its own statistics.
    if (this.#writes % 5 === 0) this.#statistics();
    return { ok: true, revision: last?.revision ?? actual, position: last?.position ?? this.#end };
  }

  /** Calls back when all that was appended is on disk: one wait for all who ask in the same turn. */
  whenDurable(then: () => void = () => {}): void {
    if (this.#file === null) {
      this.#flush();
      return then();
    }
    if (this.#waiting.push(then) === 1) setImmediate(() => this.#flush());
  }

  isTombstoned(stream: string): boolean {
    const last = this.#streams.get(stream)?.at(-1);
    return last !== undefined && isTombstone(last);
  }

  close(): void {
    this.#waiting = [];
    this.#flush();
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }

  #flush(): void {
    const [events, waiting] = [this.#all.slice(this.#durable), this.#waiting];
    this.#waiting = [];
    if (events.length > 0) {
      if (this.#file !== null) {
        writeSync(this.#file, `${JSON.stringify(events)}\n`);
        fdatasyncSync(this.#file);
      }
      this.#durable = this.#all.length;
      for (const listener of this.#listeners) listener();
    }
    for (const then of waiting) then();
  }

  /** The same ids where the writer expects to write them: a repeat, which is answered and not written. */
  #repeated(past: readonly Stored[], expected: Expected, proposed: readonly Proposed[]): Stored | null {
    const [first] = proposed;
    if (first === undefined) return null;
    const at =
      expected === 'any' || expected === 'exists'
        ? past.findIndex(({ id }) => id === first.id)
        : expected === 'no-stream'
          ? 0
          : expected + 1;
    const there = past.slice(at, at + proposed.length);
    const same = at >= 0 && there.length === proposed.length && there.every(({ id }, n) => id === proposed[n]?.id);
    return same ? (there.at(-1) ?? null) : null;
  }

  #metadata(stream: string, limits: object): void {
    const [name, data] = [`$$${stream}`, Buffer.from(JSON.stringify(limits)).toString('base64')];
    const event = { id: crypto.randomUUID(), type: '$metadata', data, metadata: '', json: true };
    this.#place(name, (this.#streams.get(name) ?? []).length, event);
  }

  #statistics(): void {
    const stream = '$stats-127.0.0.1:2113';
    const event = { id: crypto.randomUUID(), type: '$statsCollected', data: 'e30=', metadata: '', json: true };
    this.#place(stream, (this.#streams.get(stream) ?? []).length, event);
  }

  #place(stream: string, revision: number, event: Proposed): Stored {
    this.#end += 100 + event.data.length + event.metadata.length;
    const stored = { ...event, stream, revision, position: this.#end, created: Date.now() };
    this.#keep(stored);
    return stored;
  }

  #keep(event: Stored): void {
    this.#all.push(event);
    const stream = this.#streams.get(event.stream);
    if (stream === undefined) this.#streams.set(event.stream, [event]);
    else stream.push(event);
    this.#end = Math.max(this.#end, event.position);
  }
}
