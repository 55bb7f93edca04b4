import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { NewEvent } from '#kernel';
import { type Appended, DuplicateEvent, type ExpectedRevision, WrongExpectedRevision } from '../../ports/event-log.js';
import { meets, positionOf } from '../position.js';
import { isConstraint } from './result-code.js';

/** Puts single appends into a transaction that someone else begins and commits. */
export class EventWriter {
  readonly #db: DatabaseSync;
  readonly #last: StatementSync;
  readonly #insert: StatementSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#last = db.prepare('select max(revision) as last from events where stream = ?');
    this.#insert = db.prepare(
      'insert into events (stream, revision, id, type, v, data, meta, command_id) values (?, ?, ?, ?, ?, ?, ?, ?)',
    );
  }

  /** All the events or none; the answer holds once the transaction is committed. Throws only for the whole group. */
  append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
  ): Appended | WrongExpectedRevision | DuplicateEvent {
    const actual = Number(this.#last.get(stream)?.['last'] ?? -1);
    if (!meets(expected, actual)) return new WrongExpectedRevision(stream, expected, actual);
    this.#db.exec('savepoint one_append');
    let revision = actual;
    let position = '';
    for (const event of events) {
      revision += 1;
      try {
        position = positionOf(this.#put(stream, revision, event));
      } catch (error) {
        // The revision was just read in this transaction, so only the id can be in the way.
        if (!isConstraint(error)) throw error;
        this.#db.exec('rollback to one_append; release one_append');
        return new DuplicateEvent(event.id);
      }
    }
    this.#db.exec('release one_append');
    return { revision, position };
  }

  #put(stream: string, revision: number, { id, type, v, data, meta }: NewEvent): number | bigint {
    const json = [JSON.stringify(data), JSON.stringify(meta)] as const;
    return this.#insert.run(stream, revision, id, type, v, ...json, meta.commandId).lastInsertRowid;
  }
}
