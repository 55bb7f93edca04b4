import { latestTodayOnEarth } from '#kernel';
import type { Principal } from '#identity';
import type { ReadStore } from '#platform';
import type { MomentAsked, Stamp, StateThen } from '../moment.js';
import type { Walk } from '../paging.js';
import { Actions, ActionsMade } from './actions.js';
import { EntriesAt } from './position.js';
import { FiguresMade, ProgressInputs } from './progress-inputs.js';
import { Register, RegisterMade } from './register.js';
import { seenBy, seesAll } from './seen.js';

/** What views that see as much have made of what they read. */
class Made {
  readonly register = new RegisterMade();
  readonly actions = new ActionsMade();
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
  /** A position as it is told to who asks. */
  told(position: string): string;
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
    private readonly asked: MomentAsked,
  ) {
    const { store, made, viewer, now } = opened;
    const { knownAt, position } = stamp;
    const at = new EntriesAt(store, position);
    const seen = seenBy(viewer);
    const current = () => new Register(new EntriesAt(store, opened.position), seen, made.register);
    this.#opened = opened;
    this.register = new Register(at, seen, made.register, knownAt === null ? null : { knownAt, now: current() });
    this.actions = new Actions(at, seen, made.actions);
    this.progress = new ProgressInputs(this.register, this.actions, made.figures, now.toISOString());
  }

  /**
   * The same record, no further than it had come, as it was on another day or was known at another instant; `then`: and no further
   * than it had come by then.
   */
  async at({ asOf, knownAt }: MomentAsked, then: StateThen | null = null): Promise<RecordView> {
    const { position } = this.#opened;
    const opened =
      then === null || position === null || then.position > position
        ? this.#opened
        : { ...this.#opened, position: then.position, now: new Date(then.now) };
    const known = await knownBy(opened, knownAt);
    // As writing allows: what was accepted of a day that has begun anywhere is there for who looks at once.
    const stamp = { asOf: asOf ?? latestTodayOnEarth(opened.now), knownAt, position: known };
    return new RecordView(opened, stamp, { asOf, knownAt });
  }

  /** Where a list of this view begins, or is gone on with. */
  get walk(): Walk {
    const { now, position, told } = this.#opened;
    // Wherever a day begins last or ends first it does so on the hour: within one every cursor is the same.
    const hour = `${now.toISOString().slice(0, 13)}:00:00.000Z`;
    return { asked: this.asked, now: hour, position: position === null ? null : told(position) };
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

/** What was applied after the view was opened counts for no instant. */
const knownBy = async ({ store, position }: Opened, knownAt: string | null): Promise<string | null> => {
  if (knownAt === null || position === null) return position;
  const known = await store.positionAt(new Date(knownAt));
  return known !== null && known > position ? position : known;
};

/** Makes the views of one process. */
export class RecordViews {
  readonly #store: ReadStore;
  readonly #now: () => Date;
  readonly #told: (position: string) => string;
  /** By whether everything is seen. */
  readonly #made = { all: new Made(), open: new Made() };

  constructor(store: ReadStore, now: () => Date, told = (position: string): string => position) {
    [this.#store, this.#now, this.#told] = [store, now, told];
  }

  /** The record today as it is known now, up to the position that every read model has come to. */
  async open(viewer: Principal | null): Promise<RecordView> {
    const made = seesAll(viewer) ? this.#made.all : this.#made.open;
    const [store, now] = [this.#store, this.#now()];
    const position = await store.checkpoint();
    const stamp = { asOf: latestTodayOnEarth(now), knownAt: null, position };
    const opened = { store, made, viewer, now, position, told: this.#told };
    return new RecordView(opened, stamp, { asOf: null, knownAt: null });
  }
}
