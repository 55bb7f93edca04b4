import { Inject, Injectable } from '@nestjs/common';
import type { ReadStore } from '#platform';
import { day, instant, position } from '../conventions/parameters.js';
import type { Clock } from '../tokens.js';
import { CLOCK, READ_STORE } from '../tokens.js';

/** The two clocks of a view: the day it speaks of, and when it was known (`null`: now). */
export interface Moment {
  readonly asOf: string;
  readonly knownAt: string | null;
}

/** What every read takes. */
export const momentReaders = { asOf: day, knownAt: instant, minPosition: position };

export interface Stamp extends Moment {
  /** How far the rows behind the answer have come. */
  readonly position: string | null;
}

@Injectable()
export class Moments {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(READ_STORE) private readonly store: ReadStore,
  ) {}

  /** The moment asked for: today (UTC) where no day is given. The position is read first, so it never promises too much. */
  async stamp({ asOf, knownAt }: { readonly asOf: string | null; readonly knownAt: string | null }): Promise<Stamp> {
    const position = await this.store.checkpoint();
    return { asOf: asOf ?? this.clock().toISOString().slice(0, 10), knownAt, position };
  }
}
