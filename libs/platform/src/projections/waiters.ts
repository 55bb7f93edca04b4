interface Waiter {
  readonly position: string;
  done(reached: boolean): void;
}

/** Those who wait until the read models have come to a position. */
export class Waiters {
  readonly #waiting = new Set<Waiter>();

  /** True once `reached` is told of the position or a later one; false after `timeoutMs`, or when all give up. */
  wait(position: string, timeoutMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const waiter: Waiter = {
        position,
        done: (reached) => {
          clearTimeout(timer);
          this.#waiting.delete(waiter);
          resolve(reached);
        },
      };
      const timer = setTimeout(() => waiter.done(false), timeoutMs);
      this.#waiting.add(waiter);
    });
  }

  reached(position: string): void {
    for (const waiter of this.#waiting) if (waiter.position <= position) waiter.done(true);
  }

  any(): boolean {
    return this.#waiting.size > 0;
  }

  cancel(): void {
    for (const waiter of this.#waiting) waiter.done(false);
  }
}
