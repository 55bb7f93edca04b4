/** What follows the server, and a switch by which it sends nothing more on what is open. */
export class Subscriptions {
  /** Open now. */
  open = 0;
  /** Ever begun. */
  begun = 0;
  #mutedUpTo = 0;
  /** None that begins from now on is confirmed, or told anything. */
  deaf = false;

  /** Those that are open stay open and are told nothing more; later ones are. */
  mute(): void {
    this.#mutedUpTo = this.begun;
  }

  begin(): number {
    this.open += 1;
    this.begun += 1;
    if (this.deaf) this.mute();
    return this.begun;
  }

  end(): void {
    this.open -= 1;
  }

  isMute(number: number): boolean {
    return number <= this.#mutedUpTo;
  }
}
