import { closeSync, existsSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs';

export interface Proposed {
  readonly id: string;
  readonly type: string;
  /** Base64. */
  readonly data: string;
  readonly metadata: string;
}

export interface Stored extends Proposed {
  readonly stream: string;
  readonly revision: number;
  /** Both of the commit and the prepare, as in a single node's log. */
  readonly position: number;
  readonly created: number;
}

export type Expected = 'any' | 'no-stream' | 'exists' | number;

export type Written =
  | { readonly ok: true; readonly revision: number; readonly position: number }
  | { readonly ok: false; readonly actual: number };

/** What a single node keeps, with the rules by which it accepts a write; on disk too where it is given a file. */
export class Events {
  readonly all: Stored[] = [];
  readonly #streams = new Map<string, Stored[]>();
  readonly #listeners = new Set<() => void>();
  readonly #file: number | null;
  #end = 0;
  #writes = 0;

  constructor(file: string | null) {
    if (file !== null && existsSync(file)) {
      // A line cut off by a crash was never acknowledged.
      const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
      for (const line of lines) for (const event of JSON.parse(line) as Stored[]) this.#keep(event);
    }
    this.#file = file === null ? null : openSync(file, 'a');
  }

  stream(name: string): readonly Stored[] {
    return this.#streams.get(name) ?? [];
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  append(stream: string, expected: Expected, proposed: readonly Proposed[]): Written {
    const past = this.stream(stream);
    const actual = past.length - 1;
    const repeated = this.#repeated(past, expected, proposed);
    if (repeated !== null) return { ok: true, revision: repeated.revision, position: repeated.position };
    const fits =
      expected === 'any' ||
      (expected === 'exists' ? actual >= 0 : actual === (expected === 'no-stream' ? -1 : expected));
    if (!fits) return { ok: false, actual };
    const events = proposed.map((event, index) => this.#place(stream, actual + 1 + index, event));
    this.#write(events);
    const last = events.at(-1);
    this.#writes += 1;
    // A real server's log is full of its own statistics.
    if (this.#writes % 5 === 0) this.#statistics();
    for (const listener of this.#listeners) listener();
    return { ok: true, revision: last?.revision ?? actual, position: last?.position ?? this.#end };
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
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

  #statistics(): void {
    const stream = '$stats-127.0.0.1:2113';
    const event = { id: crypto.randomUUID(), type: '$statsCollected', data: 'e30=', metadata: '' };
    this.#write([this.#place(stream, this.stream(stream).length, event)]);
  }

  #place(stream: string, revision: number, event: Proposed): Stored {
    this.#end += 100 + event.data.length + event.metadata.length;
    return { ...event, stream, revision, position: this.#end, created: Date.now() };
  }

  #write(events: readonly Stored[]): void {
    if (this.#file !== null) {
      writeSync(this.#file, `${JSON.stringify(events)}\n`);
      fdatasyncSync(this.#file);
    }
    for (const event of events) this.#keep(event);
  }

  #keep(event: Stored): void {
    this.all.push(event);
    const stream = this.#streams.get(event.stream);
    if (stream === undefined) this.#streams.set(event.stream, [event]);
    else stream.push(event);
    this.#end = Math.max(this.#end, event.position);
  }
}
