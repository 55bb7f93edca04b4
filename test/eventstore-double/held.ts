import { createHook } from 'node:async_hooks';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** What this process holds on to. */
export interface Held {
  /** Sockets on the way to one of the ports. */
  readonly sockets: number;
  /** Timers, also those that do not keep the process alive. */
  readonly timers: number;
  /** Listeners of the process itself. */
  readonly listeners: number;
}

/** Of /proc/net/tcp: number, own address, the other's, state, queues, timer, retransmits, user, timeout, inode. */
const columns = (line: string) => {
  const [, , other = '', state = '', , , , , , inode = '0'] = line.trim().split(/\s+/);
  return { port: Number.parseInt(other.split(':')[1] ?? '', 16), state, inode };
};

const LISTENING = '0A';

/** One that nobody holds any more has no inode; the system lets it go by itself. */
const socketsTo = (ports: readonly number[]): number =>
  readFileSync('/proc/self/net/tcp', 'utf8')
    .split('\n')
    .map(columns)
    .filter(({ port, state, inode }) => ports.includes(port) && state !== LISTENING && inode !== '0').length;

/** Counts from when it is made; `end` it. */
export class Holding {
  readonly #timers = new Set<number>();
  readonly #hook = createHook({
    init: (id, type) => void (type === 'Timeout' && this.#timers.add(id)),
    destroy: (id) => void this.#timers.delete(id),
  }).enable();

  now(ports: readonly number[]): Held {
    const listeners = process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0);
    return { sockets: socketsTo(ports), timers: this.#timers.size, listeners };
  }

  /** What is held once nothing is let go of any more, or `enough` says that it is little. */
  async settled(ports: readonly number[], enough: (held: Held) => boolean): Promise<Held> {
    for (let tries = 0; tries < 60; tries += 1) {
      const held = this.now(ports);
      if (enough(held)) return held;
      await sleep(25);
    }
    return this.now(ports);
  }

  end(): void {
    this.#hook.disable();
  }
}
