import { Inject, Injectable } from '@nestjs/common';
import { pause } from '#platform';
import { CLOCK, type Clock } from '#platform/serving';
import type { Reading } from '../parts.js';
import { READING } from '../tokens.js';
import { instant } from './parameters.js';
import { badQuery, problem } from './problem.js';

/** Clocks of two machines may differ by as much without anybody being wrong. */
const SOON_MS = 5_000;
const WAIT_MS = 5_000;

/** Whoever asks for what was known at an instant gets an answer that stays: once nothing can be added to it any more. */
@Injectable()
export class Settled {
  constructor(
    @Inject(READING) private readonly reading: Pick<Reading, 'state' | 'settle'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws 400 for an instant that is yet to come, 503 where the rows do not come to it in time. */
  async wait(query: unknown): Promise<void> {
    const given: unknown = Reflect.get(Object(query), 'knownAt');
    const read = typeof given === 'string' ? instant(given) : null;
    // What cannot be read is refused with the rest of the address.
    if (read === null || !('value' in read)) return;
    const position = await this.settled(new Date(read.value));
    if (position === null || (await this.reading.state.waitFor(position, WAIT_MS))) return;
    throw problem('not-settled-yet', { headers: { 'retry-after': '1' } });
  }

  private async settled(at: Date): Promise<string | null> {
    const settle = this.reading.settle ?? (async () => this.refuseFuture(at));
    try {
      return await settle(at);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
    const ahead = at.getTime() - this.clock().getTime();
    if (ahead > SOON_MS) throw badQuery('?knownAt', 'instant-in-future');
    await pause(Math.max(ahead, 0) + 1);
    return settle(at);
  }

  private refuseFuture(at: Date): null {
    if (at > this.clock()) throw new RangeError('an instant of the future');
    return null;
  }
}
