/** Some work goes on together, some alone: what is alone waits for all that came before it, and what comes after waits for it. */
export class Gate {
  private lastAlone: Promise<unknown> = Promise.resolve();
  private inside: readonly Promise<unknown>[] = [];

  async together<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.lastAlone.then(work);
    // What breaks is told to whoever asked for it; to others it is over.
    const over = mine.catch(() => undefined);
    this.inside = [...this.inside, over];
    try {
      return await mine;
    } finally {
      this.inside = this.inside.filter((one) => one !== over);
    }
  }

  alone<T>(work: () => Promise<T>): Promise<T> {
    const mine = Promise.all([this.lastAlone, ...this.inside]).then(work);
    this.lastAlone = mine.catch(() => undefined);
    return mine;
  }
}
