import type { RecordedEvent } from '#kernel';

/** A read model: one stream in, one row out; no clock, no other rows, so a rebuild lands on the same row. */
export interface Projection<Row = unknown> {
  /** Kebab-case; also the name of its rows. */
  readonly name: string;
  /** Raise it to rebuild from the first event. */
  readonly version: number;
  /** Whether events of this stream concern it. */
  handles(stream: string): boolean;
  /**
   * Throws on an event it cannot read: the stream parks. Events arrive already upcast. Answers plain JSON (nothing
   * `undefined`, no class), so that a row is the same whether or not it was stored in between; changes neither argument.
   */
  evolve(row: Row | null, event: RecordedEvent): Row;
  /** Keys under which the row is found (`serves:53-45-POL`), beside its stream. */
  keys(row: Row): readonly string[];
  /**
   * What most who find the row under a key want of it, JSON; kept with the key, so that the row itself need not be read.
   * `undefined`: nothing.
   */
  brief?(row: Row, key: string): unknown;
}

export interface StoredRow<Row = unknown> {
  readonly stream: string;
  /** Of the stream's last event in it. */
  readonly revision: number;
  readonly row: Row;
}

/** A stream whose event could not be applied; it and the rest of its stream wait. */
export interface ParkedStream {
  readonly projection: string;
  readonly stream: string;
  readonly revision: number;
  readonly eventId: string;
  readonly error: string;
  readonly parkedAt: string;
  /** Events of the stream waiting, this one included. */
  readonly waiting: number;
}

/** What queries read rows through. */
export interface ReadStore {
  row<Row>(projection: string, stream: string): Promise<StoredRow<Row> | null>;
  /** Rows under a key, by stream name. */
  rows<Row>(projection: string, key: string): Promise<readonly StoredRow<Row>[]>;
  /** The briefs of the rows under a key, by stream name; of a projection that makes them. */
  briefs<Brief>(projection: string, key: string): Promise<readonly Brief[]>;
  all<Row>(projection: string): Promise<readonly StoredRow<Row>[]>;
  /** The log position up to which every projection has come, `null` before the first event. */
  checkpoint(): Promise<string | null>;
  parked(): Promise<readonly ParkedStream[]>;
  /** Another text whenever anything that can be read here may be another; cheap to ask. */
  version(): Promise<string>;
}
