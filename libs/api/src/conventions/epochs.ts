import type { OnModuleInit } from '@nestjs/common';
import type { EpochStore } from '#platform';
import { lowestOf } from '#platform';
import { position as positionReader } from './parameters.js';
import { badQuery, problem } from './problem.js';

const FIRST = 1;

const parts = (text: string): { readonly epoch: number; readonly position: string } => {
  const [, number, position] = /^(?:(\d{4})\.)?(.*)$/.exec(text) ?? [];
  return { epoch: number === undefined ? FIRST : Number(number), position: position ?? text };
};

/**
 * Positions as the interface formats and parses them: after a restore the log gives numbers again that it gave before, so
 * from then on each is told with the number of its epoch (`0002.0000000000000284`), which sorts above all that were told before.
 * Log, rows and exports know nothing of epochs.
 */
export class Epochs implements OnModuleInit {
  /** Where the second epoch begins, the third …; `null` where nothing of the epochs before is left. */
  #starts: readonly (string | null)[] | null = null;

  constructor(private readonly store: Pick<EpochStore, 'all'>) {}

  /** Before anything is answered; a restore happens while no server runs, so once is enough. */
  async onModuleInit(): Promise<void> {
    this.#starts = (await this.store.all()).map(({ start }) => start);
  }

  /** Of every position that is formatted; empty in the first epoch. */
  get prefix(): string {
    const current = this.starts.length + FIRST;
    return current === FIRST ? '' : `${String(current).padStart(4, '0')}.`;
  }

  /** A position of the log as it is formatted. */
  format<P extends string | null>(position: P): P | string {
    return position === null ? position : `${this.prefix}${position}`;
  }

  /**
   * The position of the log that was told so; `pointer` names where it came in. Throws 400 for what was never told, 410 with the
   * way on for one that a restore took back.
   */
  parse(text: string, pointer: string): string {
    const { epoch, position } = parts(text);
    if (!('value' in positionReader(text)) || epoch > this.starts.length + FIRST)
      throw badQuery(pointer, 'not-a-position');
    const later = this.starts.slice(epoch - FIRST);
    if (later.every((start) => start !== null && position <= start)) return position;
    throw problem('position-of-before-restore', { members: { continueAfter: this.format(lowestOf(later)) } });
  }

  private get starts(): readonly (string | null)[] {
    if (this.#starts === null) throw new Error('epochs are asked for before they were loaded');
    return this.#starts;
  }
}
