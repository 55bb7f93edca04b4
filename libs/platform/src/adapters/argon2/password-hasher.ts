import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { type PasswordHasher, TooManyPasswords } from '../../ports/password-hasher.js';

/** What OWASP asks of argon2id at least: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const HASH_BYTES = 32;
const SALT_BYTES = 16;

/** Each takes a thread of the pool and 19 MiB: files and names are read there too. */
const MOST_AT_ONCE = 2;
/** What two at once have done within some seconds. */
const MOST_WAITING = 32;

const derived = promisify(argon2);

interface Kept {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly nonce: Buffer;
  readonly hash: Buffer;
}

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

/** As other programs write it (PHC string format). */
const phc = ({ memory, passes, parallelism, nonce, hash }: Kept): string =>
  `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(nonce)}$${base64(hash)}`;

const phcFormat = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([\w+/]{11,86})\$([\w+/]{22,86})$/;

const keptIn = (text: string): Kept => {
  const [, memory, passes, parallelism, nonce = '', hash = ''] = phcFormat.exec(text) ?? [];
  if (memory === undefined) throw new Error('what is kept of a password is not what was written there');
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    nonce: Buffer.from(nonce, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  };
};

/** So that who is nobody costs what somebody does. */
const nobodys: Kept = { ...cost, nonce: randomBytes(SALT_BYTES), hash: randomBytes(HASH_BYTES) };

/** argon2id by Node itself, two at once and a queue with an end. */
export class Argon2Hasher implements PasswordHasher {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  async hash(password: string): Promise<string> {
    const nonce = randomBytes(SALT_BYTES);
    return phc({ ...cost, nonce, hash: await this.#derive(password, { ...cost, nonce, hash: nobodys.hash }) });
  }

  async isRight(password: string, kept: string | null): Promise<boolean> {
    const compared = kept === null ? nobodys : keptIn(kept);
    const same = timingSafeEqual(await this.#derive(password, compared), compared.hash);
    return same && kept !== null;
  }

  async #derive(message: string, { memory, passes, parallelism, nonce, hash }: Kept): Promise<Buffer> {
    await this.#turn();
    try {
      const { length: tagLength } = hash;
      return await derived('argon2id', { message, nonce, memory, passes, parallelism, tagLength });
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#running -= 1;
      else next();
    }
  }

  /** Whoever waited takes the place of the one that ended. */
  async #turn(): Promise<void> {
    if (this.#running < MOST_AT_ONCE) {
      this.#running += 1;
      return;
    }
    if (this.#waiting.length >= MOST_WAITING) throw new TooManyPasswords();
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}
