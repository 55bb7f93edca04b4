import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { NewEvent } from '#kernel';
import type { Envelope } from '../../leaf.js';
import { type Appended, DuplicateEvent, type ExpectedRevision, WrongExpectedRevision } from '../../ports/event-log.js';
import { CLOCK_STREAM, ClockBehind } from '../../ports/log-time.js';
import { meets, positionOf } from '../position.js';
import { placed, stamped, type Stamps } from '../stamps.js';
import { isConstraint } from './result-code.js';

/** Why one append of a group was not written. */
export type Unwritten = WrongExpectedRevision | DuplicateEvent | ClockBehind | RangeError;

/** Puts single appends into a transaction that someone else begins and commits. */
export class EventWriter {
  readonly #db: DatabaseSync;
  readonly #stamps: Stamps;
  readonly #last: StatementSync;
  readonly #insert: StatementSync;
  /** Nothing that was promised of a wrong time holds any more. */
  readonly #begin: StatementSync;

  constructor(db: DatabaseSync, stamps: Stamps) {
    this.#db = db;
    this.#stamps = stamps;
    this.#last = db.prepare('select max(revision) as last from events where stream = ?');
    this.#begin = db.prepare('update clock set floor = ?');
    this.#insert = db.prepare(
      'insert into events (stream, revision, id, type, v, data, meta, command_id, leaf) values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    );
  }

  /** All the events or none, of one instant; the answer holds once the transaction is committed. Throws only for the whole group. */
  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Appended | Unwritten {
    return this.#put(stream, expected, (first) => {
      const recordedAt = this.#stamps.next(stream);
      return events.map((event, index) => stamped(event, stream, first + index, recordedAt));
    });
  }

  /** As `append`, for events of another log, as they are there. */
  appendRecorded(stream: string, expected: ExpectedRevision, events: readonly Envelope[]): Appended | Unwritten {
    return this.#put(stream, expected, (first) => placed(events, stream, first));
  }

  #put(
    stream: string,
    expected: ExpectedRevision,
    envelopes: (first: number) => readonly Envelope[],
  ): Appended | Unwritten {
    const actual = Number(this.#last.get(stream)?.['last'] ?? -1);
    if (!meets(expected, actual)) return new WrongExpectedRevision(stream, expected, actual);
    let events: readonly Envelope[];
    try {
      events = envelopes(actual + 1);
    } catch (error) {
      if (error instanceof ClockBehind || error instanceof RangeError) return error;
      throw error;
    }
    // One insert is whole or not at all by itself; only several need a place to go back to.
    const several = events.length > 1;
    if (several) this.#db.exec('savepoint one_append');
    let position = '';
    for (const event of events) {
      try {
        position = positionOf(this.#insertOne(event));
      } catch (error) {
        // The revision was just read in this transaction, so only the id can be in the way.
        if (!isConstraint(error)) throw error;
        if (several) this.#db.exec('rollback to one_append; release one_append');
        return new DuplicateEvent(event.id);
      }
    }
    if (stream === CLOCK_STREAM) this.#begin.run(events.at(-1)?.meta.recordedAt ?? '');
    if (several) this.#db.exec('release one_append');
    return { revision: actual + events.length, position };
  }

  #insertOne({ stream, revision, id, type, v, data, meta, leaf = '' }: Envelope): number | bigint {
    const json = [JSON.stringify(data), JSON.stringify(meta), meta.commandId] as const;
    return this.#insert.run(stream, revision, id, type, v, ...json, Buffer.from(leaf, 'hex')).lastInsertRowid;
  }
}
