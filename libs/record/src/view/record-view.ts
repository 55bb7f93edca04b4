import { latestTodayOnEarth } from '#kernel';
import type { Principal } from '#identity';
import type { ReadStore } from '#platform';
import type { MomentAsked, Stamp } from '../moment.js';
import { Actions, ActionsMade } from './actions.js';
import { EntriesAt } from './position.js';
import { FiguresMade, ProgressInputs } from './progress-inputs.js';
import { Register, RegisterMade } from './register.js';
import { seenBy, seesAll } from './seen.js';

/** What the views of one process have made of what they read. */
class Made {
  readonly register = new RegisterMade();
  /** By whether everything is seen. */
  readonly actions = { all: new ActionsMade(), open: new ActionsMade() };
  readonly figures = new FiguresMade();
}

/** What all views that one asker opens at one instant share. */
interface Opened {
  readonly store: ReadStore;
  readonly made: Made;
  /** `null`: anybody. */
  readonly viewer: Principal | null;
  readonly now: Date;
  /** The position that every read model had come to, `null` where there was none. */
  readonly position: string | null;
}

/**
 * The record as one asker sees it at one moment: every question is asked of it, and it alone reads the entries. It holds the
 * position up to which it reads, so that all it answers is of one state, however long it is asked: what was known at an instant is
 * the record up to the position to which it had come by then.
 */
export class RecordView implements Stamp {
  readonly register: Register;
  readonly actions: Actions;
  readonly progress: ProgressInputs;
  readonly #opened: Opened;

  constructor(
    opened: Opened,
    readonly stamp: Stamp,
  ) {
    const { store, made, viewer, now } = opened;
    const { knownAt, position } = stamp;
    const at = new EntriesAt(store, position);
    const current = () => new Register(new EntriesAt(store, opened.position), made.register);
    this.#opened = opened;
    this.register = new Register(at, made.register, knownAt === null ? null : { knownAt, now: current() });
    this.actions = new Actions(at, seenBy(viewer), seesAll(viewer) ? made.actions.all : made.actions.open);
    this.progress = new ProgressInputs(this.register, this.actions, made.figures, now.toISOString());
  }

  /** The same record, no further than it had come, as it was on another day or was known at another instant. */
  async at({ asOf, knownAt }: MomentAsked): Promise<RecordView> {
    const { now } = this.#opened;
    const position = await this.#knownBy(knownAt);
    // As writing allows: what was accepted of a day that has begun anywhere is there for who looks at once.
    return new RecordView(this.#opened, { asOf: asOf ?? latestTodayOnEarth(now), knownAt, position });
  }

  /** What was applied after the view was opened counts for no instant. */
  async #knownBy(knownAt: string | null): Promise<string | null> {
    const { store, position } = this.#opened;
    if (knownAt === null || position === null) return position;
    const known = await store.positionAt(new Date(knownAt));
    return known !== null && known > position ? position : known;
  }

  get viewer(): Principal | null {
    return this.#opened.viewer;
  }

  get asOf(): string {
    return this.stamp.asOf;
  }

  get knownAt(): string | null {
    return this.stamp.knownAt;
  }

  get position(): string | null {
    return this.stamp.position;
  }
}

/** Makes the views of one process. */
export class RecordViews {
  readonly #store: ReadStore;
  readonly #now: () => Date;
  readonly #made = new Made();

  constructor(store: ReadStore, now: () => Date) {
    this.#store = store;
    this.#now = now;
  }

  /** The record today as it is known now, up to the position that every read model has come to. */
  async open(viewer: Principal | null): Promise<RecordView> {
    const [store, made, now] = [this.#store, this.#made, this.#now()];
    const position = await store.checkpoint();
    const stamp = { asOf: latestTodayOnEarth(now), knownAt: null, position };
    return new RecordView({ store, made, viewer, now, position }, stamp);
  }
}
