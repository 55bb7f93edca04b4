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

/** What one view reads through, whatever moment it is asked about. */
class Sources {
  readonly register: Register;
  readonly actions: Actions;
  readonly progress: ProgressInputs;

  constructor(at: EntriesAt, made: Made, viewer: Principal | null, now: string) {
    this.register = new Register(at, made.register);
    this.actions = new Actions(at, seenBy(viewer), seesAll(viewer) ? made.actions.all : made.actions.open);
    this.progress = new ProgressInputs(this.register, this.actions, made.figures, now);
  }
}

/**
 * The record as one asker sees it at one moment: every question is asked of it, and it alone reads the entries. It holds the
 * position up to which it reads, so that all it answers is of one state, however long it is asked.
 */
export class RecordView implements Stamp {
  readonly #sources: Sources;
  readonly #today: string;

  constructor(
    sources: Sources,
    today: string,
    /** `null`: anybody. */
    readonly viewer: Principal | null,
    readonly stamp: Stamp,
  ) {
    this.#sources = sources;
    this.#today = today;
  }

  /** The same record, up to the same position, as it was on another day or was known at another instant. */
  at({ asOf, knownAt }: MomentAsked): RecordView {
    const { position } = this.stamp;
    return new RecordView(this.#sources, this.#today, this.viewer, { asOf: asOf ?? this.#today, knownAt, position });
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

  get register(): Register {
    return this.#sources.register;
  }

  get actions(): Actions {
    return this.#sources.actions;
  }

  get progress(): ProgressInputs {
    return this.#sources.progress;
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

  /** The record as it is known now, up to the position that every read model has come to. */
  async open(viewer: Principal | null): Promise<RecordView> {
    const position = await this.#store.checkpoint();
    const now = this.#now();
    // As writing allows: what was accepted of a day that has begun anywhere is there for who looks at once.
    const today = latestTodayOnEarth(now);
    const sources = new Sources(new EntriesAt(this.#store, position), this.#made, viewer, now.toISOString());
    return new RecordView(sources, today, viewer, { asOf: today, knownAt: null, position });
  }
}
