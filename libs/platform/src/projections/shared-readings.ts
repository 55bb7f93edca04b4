/**
 * Readings of what may be another thing at the next moment, shared by those who ask for the same at once: whoever asks while one
 * is under way is answered by the next, with all others who do. So nobody is told what was read before it asked, and however many
 * ask, two readings answer them.
 */
export class SharedReadings<T> {
  /** By name, each until it has ended, well or not. */
  readonly #underWay = new Map<string, Promise<void>>();
  readonly #next = new Map<string, Promise<T>>();

  of(name: string, read: () => Promise<T>): Promise<T> {
    const underWay = this.#underWay.get(name);
    if (underWay === undefined) return this.#begin(name, read);
    const next =
      this.#next.get(name) ??
      underWay.then(() => {
        this.#next.delete(name);
        return this.#begin(name, read);
      });
    this.#next.set(name, next);
    return next;
  }

  #begin(name: string, read: () => Promise<T>): Promise<T> {
    const reading = read();
    const ended = (): void => void this.#underWay.delete(name);
    this.#underWay.set(name, reading.then(ended, ended));
    return reading;
  }
}
