import { Agent, type ClientRequest, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const COMES_BACK_AFTER_MS = 500;

/** A live feed, read as an EventSource reads it: one that broke off comes back with the last id that it saw. */
class Feed {
  readonly ids: string[] = [];
  brokenOff = 0;
  /** Why it broke off last. */
  why = '';
  #request: ClientRequest | null = null;
  #left = false;

  constructor(
    private readonly agent: Agent,
    private readonly port: number,
    private readonly after: string,
  ) {}

  /** Resolves once it is open. */
  open(): Promise<void> {
    return new Promise((resolve) => {
      const last = this.ids.at(-1);
      let why = 'ended';
      const headers = last === undefined ? {} : { 'last-event-id': last };
      const path = `/api/v1/stream?after=${this.after}`;
      this.#request = get({ agent: this.agent, port: this.port, path, headers }, (response) => {
        response.setEncoding('utf8').on('error', ({ message }) => (why = message));
        if (response.statusCode === 200) resolve();
        else why = `answered ${response.statusCode}`;
        let text = '';
        response.on('data', (chunk: string) => {
          const messages = (text + chunk).split('\n\n');
          text = messages.pop() ?? '';
          for (const message of messages) this.#told(/^id: (.*)$/m.exec(message)?.[1]);
        });
      });
      this.#request.on('error', ({ message }) => (why = message));
      this.#request.once('close', () => void this.#comeBack(why).then(resolve));
    });
  }

  leave(): void {
    this.#left = true;
    this.#request?.destroy();
  }

  #told(id: string | undefined): void {
    if (id !== undefined) this.ids.push(id);
  }

  async #comeBack(why: string): Promise<void> {
    if (this.#left) return;
    this.brokenOff += 1;
    this.why = why;
    await sleep(COMES_BACK_AFTER_MS);
    if (!this.#left) await this.open();
  }
}

/** Many feeds of one server, all of what comes after `after`. */
export class Feeds {
  readonly #feeds: readonly Feed[];

  private constructor(feeds: readonly Feed[]) {
    this.#feeds = feeds;
  }

  static async open(port: number, after: string, count: number): Promise<Feeds> {
    const agent = new Agent({ maxSockets: count });
    const feeds = Array.from({ length: count }, () => new Feed(agent, port, after));
    await Promise.all(feeds.map((feed) => feed.open()));
    return new Feeds(feeds);
  }

  /** How often one of them broke off and came back, and why. */
  get brokenOff(): string {
    const times = this.#feeds.reduce((sum, feed) => sum + feed.brokenOff, 0);
    const why = new Set(this.#feeds.filter(({ brokenOff }) => brokenOff > 0).map((feed) => feed.why));
    return times === 0 ? 'none broke off' : `they broke off ${times} times (${[...why].join(', ')})`;
  }

  /** What each was told. */
  get ids(): readonly (readonly string[])[] {
    return this.#feeds.map(({ ids }) => ids);
  }

  /** Until each was told `last`; throws where that takes longer. */
  async told(last: string, seconds: number): Promise<void> {
    const end = performance.now() + seconds * 1_000;
    const behind = (): readonly Feed[] => this.#feeds.filter(({ ids }) => ids.at(-1) !== last);
    while (behind().length > 0) {
      if (performance.now() > end)
        throw new Error(
          `after ${seconds} s ${behind().length} of ${this.#feeds.length} feeds were not told ${last}: one of them was last told ${behind()[0]?.ids.at(-1) ?? 'nothing'}; ${this.brokenOff}`,
        );
      await sleep(20);
    }
  }

  leave(): void {
    for (const feed of this.#feeds) feed.leave();
  }
}
