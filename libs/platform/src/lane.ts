/** One writer after the other, waiting without blocking the event loop. */
export class Lane {
  #tail: Promise<void> = Promise.resolve();

  /** Resolves when it is the caller's turn, to the way of ending it. */
  enter(): Promise<() => void> {
    let leave = (): void => {};
    const ended = new Promise<void>((resolve) => {
      leave = resolve;
    });
    const turn = this.#tail.then(() => leave);
    this.#tail = this.#tail.then(() => ended);
    return turn;
  }

  async run<T>(work: () => T | Promise<T>): Promise<T> {
    const leave = await this.enter();
    try {
      return await work();
    } finally {
      leave();
    }
  }
}
