/** A delay that can be cut short, even before it began. */
export class Delay {
  #woken = false;
  #end = (): void => {};

  wake(): void {
    this.#woken = true;
    this.#end();
  }

  async wait(ms: number): Promise<void> {
    if (!this.#woken) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#end = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#end = () => {};
    this.#woken = false;
  }
}
