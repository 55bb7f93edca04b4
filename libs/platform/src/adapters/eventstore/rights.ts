import type { EventLogDenied, LogRight } from '../../ports/event-log.js';

/** What the store last said about what its user may do. Each change is told once, however often it is tried. */
export class Rights {
  readonly #missing = new Map<LogRight, EventLogDenied>();
  readonly #tell: (error: Error) => void;

  constructor(tell: (error: Error) => void) {
    this.#tell = tell;
  }

  get missing(): readonly LogRight[] {
    return [...this.#missing.keys()];
  }

  refused(denied: EventLogDenied): EventLogDenied {
    if (this.#missing.get(denied.right)?.message !== denied.message) this.#tell(denied);
    this.#missing.set(denied.right, denied);
    return denied;
  }

  allowed(right: LogRight): void {
    this.#missing.delete(right);
  }
}
