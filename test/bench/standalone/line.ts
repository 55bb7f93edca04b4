import { connect, type Socket } from 'node:net';

/** One connection that asks one thing at a time: as little client as there can be, since it shares the machine. */
export class Line {
  #came: Buffer = Buffer.alloc(0);
  #answered: ((answer: Buffer) => void) | null = null;

  private constructor(readonly socket: Socket) {
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
  }

  static open(port: number): Promise<Line> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(new Line(socket)));
      socket.once('error', reject);
    });
  }

  /** The body. Rejects where the status is not the one expected. */
  async ask(request: string, status: number): Promise<string> {
    const answer = await new Promise<Buffer>((resolve, reject) => {
      this.#answered = resolve;
      this.socket.once('close', () => reject(new Error('the server closed the line')));
      this.socket.write(request);
    });
    this.socket.removeAllListeners('close');
    const text = answer.toString();
    if (!text.startsWith(`HTTP/1.1 ${status} `)) throw new Error(text);
    return text.slice(text.indexOf('\r\n\r\n') + 4);
  }

  close(): void {
    this.socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#came = this.#came.length === 0 ? chunk : Buffer.concat([this.#came, chunk]);
    const head = this.#came.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = /\r\ncontent-length: (\d+)/i.exec(this.#came.toString('latin1', 0, head))?.[1];
    if (length === undefined) return void this.socket.destroy(new Error('an answer without a length'));
    if (this.#came.length < head + 4 + Number(length)) return;
    const answer = this.#came;
    this.#came = Buffer.alloc(0);
    this.#answered?.(answer);
  }
}

export const get = (path: string): string => `GET ${path} HTTP/1.1\r\nhost: bench\r\n\r\n`;

export const post = (path: string, token: string, key: string, body: string): string =>
  `POST ${path} HTTP/1.1\r\nhost: bench\r\ncontent-type: application/json\r\nauthorization: Bearer ${token}\r\nidempotency-key: ${key}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

/** Answers a second over so many connections. */
export async function perSecond(
  port: number,
  connections: number,
  seconds: number,
  ask: (line: Line) => Promise<unknown>,
): Promise<number> {
  const lines = await Promise.all(Array.from({ length: connections }, () => Line.open(port)));
  const [began, until] = [performance.now(), performance.now() + seconds * 1_000];
  let done = 0;
  const keepAsking = async (line: Line): Promise<void> => {
    for (; performance.now() < until; done += 1) await ask(line);
  };
  await Promise.all(lines.map(keepAsking));
  const rate = (done / (performance.now() - began)) * 1_000;
  lines.forEach((line) => line.close());
  return rate;
}
