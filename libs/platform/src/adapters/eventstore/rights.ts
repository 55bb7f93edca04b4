import type { EventLogDenied, LogRight } from '../../ports/event-log.js';

const TRY_AGAIN_MS = 10_000;

/** What the store last said about what its user may do. Each change is told once, however often it is tried. */
export class Rights {
  #triedAt = performance.now();
  readonly #missing = new Map<LogRight, EventLogDenied>();
  readonly #onDenied: (error: Error) => void;

  constructor(onDenied: (error: Error) => void) {
    this.#onDenied = onDenied;
  }

  get missing(): readonly LogRight[] {
    return [...this.#missing.keys()];
  }

  /** Those to be tried again now: each only now and then, since somebody has to give it first. */
  due(): readonly LogRight[] {
    if (this.#missing.size === 0 || performance.now() - this.#triedAt < TRY_AGAIN_MS) return [];
    this.#triedAt = performance.now();
    return this.missing;
  }

  refused(denied: EventLogDenied): EventLogDenied {
    this.#triedAt = performance.now();
    if (this.#missing.get(denied.right)?.message !== denied.message) this.#onDenied(denied);
    this.#missing.set(denied.right, denied);
    return denied;
  }

  allowed(right: LogRight): void {
    this.#missing.delete(right);
  }
}
