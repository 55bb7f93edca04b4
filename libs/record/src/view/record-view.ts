import type { Principal } from '#identity';
import type { ReadStore } from '#platform';
import type { MomentAsked, Stamp } from '../moment.js';
import { Actions } from './actions.js';
import { ProgressInputs } from './progress-inputs.js';
import { Register } from './register.js';

/** What every view of one process reads through; what they keep of it is shared. */
class Sources {
  readonly register: Register;
  readonly actions: Actions;
  readonly progress: ProgressInputs;

  constructor(store: ReadStore) {
    this.register = new Register(store);
    this.actions = new Actions(store);
    this.progress = new ProgressInputs(this.register, this.actions);
  }
}

/** The record as one asker sees it at one moment: every question is asked of it, and it alone reads the rows. */
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
  readonly #today: () => string;
  readonly #sources: Sources;

  /** `today`: the day that is meant where none is named. */
  constructor(store: ReadStore, today: () => string) {
    this.#store = store;
    this.#today = today;
    this.#sources = new Sources(store);
  }

  /** The record as it is known now. The position is read first, so that it never promises too much. */
  async open(viewer: Principal | null): Promise<RecordView> {
    const position = await this.#store.checkpoint();
    const today = this.#today();
    return new RecordView(this.#sources, today, viewer, { asOf: today, knownAt: null, position });
  }
}
