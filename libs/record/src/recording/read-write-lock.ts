/** Some work goes on together, some alone: what is alone waits for all that came before it, and what comes after waits for it. */
export class ReadWriteLock {
  private lastExclusive: Promise<unknown> = Promise.resolve();
  private readonly running = new Set<Promise<unknown>>();

  async shared<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.lastExclusive.then(work);
    // What breaks is told to whoever asked for it; to others it is over.
    const over = mine.catch(() => undefined);
    this.running.add(over);
    try {
      return await mine;
    } finally {
      this.running.delete(over);
    }
  }

  exclusive<T>(work: () => Promise<T>): Promise<T> {
    const mine = Promise.all([this.lastExclusive, ...this.running]).then(work);
    this.lastExclusive = mine.catch(() => undefined);
    return mine;
  }
}
