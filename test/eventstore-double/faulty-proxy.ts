import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A door before a server, as a balancer is: what comes in at it goes on to the server, or nowhere. */
export class FaultyProxy {
  /** New connections are taken and never answered; those that are open hear nothing more either. */
  #mute = false;
  /** Bytes of the server that each connection still gets before it is cut; `null`: all. */
  cutAfter: number | null = null;
  /** Ever taken. */
  taken = 0;
  readonly #to: number;
  readonly #server: Server;
  readonly #pairs = new Map<Socket, Socket | null>();

  port = 0;

  private constructor(to: number) {
    this.#to = to;
    this.#server = createServer((inside) => this.#take(inside));
  }

  static async before(port: number): Promise<FaultyProxy> {
    const door = new FaultyProxy(port);
    await new Promise<void>((resolve) => door.#server.listen(0, '127.0.0.1', resolve));
    door.port = (door.#server.address() as AddressInfo).port;
    return door;
  }

  get url(): string {
    return `esdb://127.0.0.1:${this.port}?tls=false`;
  }

  /** Connections that are open now. */
  get open(): number {
    return this.#pairs.size;
  }

  mute(): void {
    this.#mute = true;
    for (const [inside, outside] of this.#pairs) silence(inside, outside);
  }

  /** Answers new connections; those that came while it was mute stay mute. */
  work(): void {
    this.#mute = false;
  }

  cut(): void {
    for (const [inside, outside] of this.#pairs) {
      inside.destroy();
      outside?.destroy();
    }
  }

  async stop(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #take(inside: Socket): void {
    this.taken += 1;
    inside.on('error', () => undefined);
    inside.once('close', () => {
      this.#pairs.get(inside)?.destroy();
      this.#pairs.delete(inside);
    });
    if (this.#mute) {
      this.#pairs.set(inside, null);
      return void inside.resume();
    }
    const outside = connect(this.#to, '127.0.0.1');
    this.#pairs.set(inside, outside);
    outside.on('error', () => inside.destroy());
    outside.once('close', () => inside.destroy());
    inside.pipe(outside);
    let left = this.cutAfter ?? Number.POSITIVE_INFINITY;
    outside.on('data', (chunk: Buffer) => {
      inside.write(chunk.subarray(0, Math.min(left, chunk.length)));
      left -= chunk.length;
      if (left <= 0) inside.destroySoon();
    });
  }
}

/** Whatever is said on it is taken and goes nowhere. */
const silence = (inside: Socket, outside: Socket | null): void => {
  inside.unpipe();
  inside.resume();
  outside?.removeAllListeners('data');
  outside?.resume();
};
