/** A sleep that can be cut short, even before it began. */
export class Nap {
  #roused = false;
  #wake = (): void => {};

  rouse(): void {
    this.#roused = true;
    this.#wake();
  }

  async sleep(ms: number): Promise<void> {
    if (!this.#roused) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#wake = () => {};
    this.#roused = false;
  }
}
