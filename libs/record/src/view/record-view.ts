import type { Distribution } from '#kernel';
import { latestTodayOnEarth } from '#kernel';
import { deskClearance, type Principal } from '#identity';
// oxlint-disable-next-line eslint/no-restricted-imports -- only a view reads the rows, and this is it
import type { ReadStore } from '#platform';
import { type RulesVersion, rulesVersion } from '#progress';
import { openRegister, type RegisterRules } from '#register';
import type { MomentQuery, Stamp, StateThen, ViewQuery } from '../moment.js';
import type { PageSnapshot } from '../paging.js';
import { Actions, ActionsCache } from './actions.js';
import { Correspondence } from './correspondence.js';
import { Files } from './files.js';
import { OnDesk } from './on-desk.js';
import { EntriesAt } from './position.js';
import { LaidFacts, LaidRegister, type LaidStream, seenOnceChecked } from './laid-stream.js';
import { FiguresCache, ProgressInputs } from './progress-inputs.js';
import { LogView } from './log-view.js';
import { Register, RegisterCache } from './register.js';
import { clearanceIn, registerRulesAt } from './register-rules.js';
import { visibleTo } from '../events/seen.js';

/** What views that see as much have made of what they read. */
class ViewCache {
  readonly register = new RegisterCache();
  readonly actions = new ActionsCache();
  readonly figures = new FiguresCache();
}

/** What all views that one asker opens at one instant share. */
interface Opened {
  readonly store: ReadStore;
  readonly cache: ViewCache;
  readonly clearance: readonly Distribution[];
  /** `null`: anybody. */
  readonly viewer: Principal | null;
  readonly now: Date;
  /** The position that every read model had come to, `null` where there was none. */
  readonly position: string | null;
  /** A position as it is told to who asks. */
  formatPosition(position: string): string;
}

/** Whether neither clock goes on. */
export const isFixed = ({ asOf, knownAt }: MomentQuery): boolean => asOf !== null && knownAt !== null;

/**
 * The record as one asker sees it at one moment: every question is asked of it, and it alone reads the entries. It holds the
 * position up to which it reads, so that all it answers is of one state, however long it is asked: what was known at an instant is
 * the record up to the position to which it had come by then.
 */
export class RecordView implements Stamp {
  readonly register: Register;
  readonly actions: Actions;
  readonly correspondence: Correspondence;
  readonly files: Files;
  readonly progress: ProgressInputs;
  readonly desk: OnDesk;
  readonly #opened: Opened;

  constructor(
    opened: Opened,
    readonly stamp: Stamp,
    private readonly moment: MomentQuery,
    /** By which version of the rules its figures are read. */
    readonly rules: RulesVersion = rulesVersion,
  ) {
    const { store, cache, clearance, viewer, now } = opened;
    const { knownAt, position } = stamp;
    const at = new EntriesAt(store, position, clearance);
    const seen = visibleTo(viewer);
    const current = () => new Register(new EntriesAt(store, opened.position, clearance), seen, cache.register);
    this.#opened = opened;
    this.register = new Register(at, seen, cache.register, knownAt === null ? null : { knownAt, now: current() });
    this.actions = new Actions(at, seen, cache.actions);
    this.correspondence = new Correspondence(at, seen);
    this.desk = new OnDesk(at);
    this.files = new Files(at, seen);
    this.progress = new ProgressInputs(this.register, this.actions, cache.figures, now.toISOString(), rules);
  }

  /**
   * The same record, no further than it had come, as it was on another day or was known at another instant; `then`: and no further
   * than it had come by then.
   */
  async at({ asOf, knownAt, rules }: ViewQuery, then: StateThen | null = null): Promise<RecordView> {
    const { position, now } = this.#opened;
    const opened =
      then === null || position === null || then.position > position
        ? this.#opened
        : { ...this.#opened, position: then.position, now: isFixed({ asOf, knownAt }) ? now : new Date(then.now) };
    const known = await knownBy(opened, knownAt);
    // As writing allows: what was accepted of a day that has begun anywhere is there for who looks at once.
    const stamp = { asOf: asOf ?? latestTodayOnEarth(opened.now), knownAt, position: known };
    return new RecordView(opened, stamp, { asOf, knownAt }, rules ?? rulesVersion);
  }

  /** The register and the figures as they would read were these the events of one stream, whatever the entries hold of it. */
  laying(laid: LaidStream): Pick<RecordView, 'register' | 'progress'> {
    const { store, cache, clearance, viewer, now } = this.#opened;
    const seen = visibleTo(viewer);
    const events = seenOnceChecked(laid.events, clearance).map(seen);
    const at = new EntriesAt(store, this.position, clearance);
    const register = new LaidRegister(at, seen, cache.register, { ...laid, events });
    const facts = new LaidFacts(this.actions, { ...laid, events });
    return {
      register,
      progress: new ProgressInputs(register, facts, new FiguresCache(), now.toISOString(), this.rules),
    };
  }

  /** Where a list of this view begins, or is gone on with. */
  get snapshot(): PageSnapshot {
    const { now, position, formatPosition } = this.#opened;
    // Wherever a day begins last or ends first it does so on the hour: within one every cursor is the same.
    const hour = (at: string): string => `${at.slice(0, 13)}:00:00.000Z`;
    // Of two fixed clocks the answer is the same whenever it is asked for, its cursor too.
    const { asOf, knownAt } = this.moment;
    const settled = asOf === null ? null : knownAt;
    const from = settled === null ? position : this.stamp.position;
    return {
      moment: this.moment,
      now: hour(settled ?? now.toISOString()),
      position: from === null ? null : formatPosition(from),
    };
  }

  /** When it was opened, ISO 8601. */
  get now(): string {
    return this.#opened.now.toISOString();
  }

  /** Whether nothing is shown to whoever asks, whatever there is: the register is read by those who sign in. */
  get isClosed(): boolean {
    return this.#opened.clearance.length === 0;
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
  readonly #formatPosition: (position: string) => string;
  readonly #installed: Pick<RegisterRules, 'readers'>;
  /** By what is seen. */
  readonly #caches = new Map<readonly Distribution[], ViewCache>();

  /** `installed`: who reads without signing in, as long as nobody has said otherwise on record. */
  constructor(
    store: ReadStore,
    now: () => Date,
    formatPosition = (position: string): string => position,
    installed: Pick<RegisterRules, 'readers'> = openRegister,
  ) {
    [this.#store, this.#now, this.#formatPosition, this.#installed] = [store, now, formatPosition, installed];
  }

  /** The record today as it is known now, up to the position that every read model has come to. */
  async open(viewer: Principal | null): Promise<RecordView> {
    const position = await this.#store.checkpoint();
    return this.#openedAt(position, viewer, await this.clearanceOf(viewer, position));
  }

  /** The same with what a second person has not looked at yet: for pages of the desk, and those who may do something there. */
  async openDesk(viewer: Principal): Promise<RecordView> {
    return this.#openedAt(await this.#store.checkpoint(), viewer, deskClearance);
  }

  #openedAt(position: string | null, viewer: Principal | null, clearance: readonly Distribution[]): RecordView {
    const [store, now] = [this.#store, this.#now()];
    const stamp = { asOf: latestTodayOnEarth(now), knownAt: null, position };
    const opened = {
      store,
      cache: this.#cacheFor(clearance),
      clearance,
      viewer,
      now,
      position,
      formatPosition: this.#formatPosition,
    };
    return new RecordView(opened, stamp, { asOf: null, knownAt: null });
  }

  /** The log as the same asker sees it. */
  async openLog(log: ConstructorParameters<typeof LogView>[0], viewer: Principal | null): Promise<LogView> {
    const redistributed = (streams: readonly string[]) => this.#store.redistributed(streams);
    return new LogView(log, redistributed, viewer, await this.clearanceOf(viewer, await this.#store.checkpoint()));
  }

  /** Whether nothing is shown to them today, whatever there is. */
  async isClosedTo(viewer: Principal | null): Promise<boolean> {
    return (await this.clearanceOf(viewer, await this.#store.checkpoint())).length === 0;
  }

  /** What may be seen of the record by somebody today. */
  async clearanceOf(viewer: Principal | null, position: string | null): Promise<readonly Distribution[]> {
    const today = latestTodayOnEarth(this.#now());
    // Whether anything may be viewed is asked before there is a view, of all there is.
    const at = new EntriesAt(this.#store, position, deskClearance);
    return clearanceIn(await registerRulesAt(at, today, this.#installed), viewer);
  }

  #cacheFor(clearance: readonly Distribution[]): ViewCache {
    const cache = this.#caches.get(clearance) ?? new ViewCache();
    this.#caches.set(clearance, cache);
    return cache;
  }
}
