import { connect, type Socket } from 'node:net';

/** What came over the wire, as it came. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: any;
  /** Everything received, further answers included. */
  readonly text: string;
  /** How the connection ended: by the server's own end, by a reset, or not within the time. */
  readonly ended: 'closed' | 'reset' | 'open';
  readonly ms: number;
}

const answerIn = (text: string): Pick<RawAnswer, 'status' | 'headers' | 'body'> => {
  const end = text.indexOf('\r\n\r\n');
  const [line = '', ...lines] = text.slice(0, end).split('\r\n');
  const headers = Object.fromEntries(
    lines.map((each) => [each.slice(0, each.indexOf(':')).toLowerCase(), each.slice(each.indexOf(':') + 1).trim()]),
  );
  const own = Buffer.from(text.slice(end + 4))
    .subarray(0, Number(headers['content-length'] ?? 0))
    .toString();
  const body: unknown = headers['content-type']?.includes('json') && own !== '' ? JSON.parse(own) : own;
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(line)?.[1] ?? 0), headers, body };
};

const isWhole = (came: Buffer): boolean => {
  const head = came.indexOf('\r\n\r\n');
  if (head < 0) return false;
  const length = Number(/^content-length: (\d+)/im.exec(came.toString('latin1', 0, head))?.[1] ?? -1);
  return length >= 0 && came.length >= head + 4 + length;
};

export interface RawAsk {
  /** Waits for the end of the connection, not only for one whole answer. */
  readonly toTheEnd?: boolean;
  readonly withinMs?: number;
  /** Goes on sending what it likes. */
  readonly sending?: (socket: Socket) => void;
}

/** Sends bytes, and nothing but those, to a port of this machine. */
export const rawAsk = (
  port: number,
  bytes: string | Buffer,
  { toTheEnd = false, withinMs = 5_000, sending }: RawAsk = {},
): Promise<RawAnswer> =>
  new Promise((resolve) => {
    const began = performance.now();
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    // Bytes, since a letter may come in two pieces.
    let came = Buffer.alloc(0);
    const finish = (ended: RawAnswer['ended']): void => {
      clearTimeout(late);
      socket.destroy();
      const text = came.toString();
      resolve({ ...answerIn(text), text, ended, ms: performance.now() - began });
    };
    const late = setTimeout(() => finish('open'), withinMs);
    socket.on('data', (chunk: Buffer) => {
      came = Buffer.concat([came, chunk]);
      if (!toTheEnd && isWhole(came)) finish('open');
    });
    socket.on('end', () => finish('closed'));
    socket.on('error', () => finish('reset'));
    socket.on('connect', () => {
      socket.write(bytes);
      sending?.(socket);
    });
  });

export type RawHeaders = Readonly<Record<string, string | null>>;

/** The head of a request; `null` leaves a header out. */
export const headOf = (method: string, path: string, headers: RawHeaders): string => {
  const all: RawHeaders = { host: 'localhost', ...headers };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
  return `${[`${method} ${path} HTTP/1.1`, ...lines].join('\r\n')}\r\n\r\n`;
};
