/** Tells whoever waits that the log grew. A listener that throws stops nobody. */
export class AppendSignal {
  readonly #listeners = new Set<() => void>();

  /** Returns the way to stop listening. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  fire(): void {
    for (const listener of this.#listeners) {
      try {
        listener();
      } catch {
        // The events are on disk; a listener's trouble is its own.
      }
    }
  }
}
