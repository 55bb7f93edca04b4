import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ADMINISTERED, type Administered, HEALTH, recordOn } from '#api';
import { HeadKeeper, type Home, ProjectionRunner } from '#platform';
import { CLOCK, type Clock, type Health, LOG, type Log } from '#platform/serving';
import { loadShippedData } from '#record';
import type { Config } from './config.js';
import { HOME } from './home.module.js';

export const CONFIG = Symbol('Config');

const caughtUpMs = 120_000;
/** What is wrong is logged within this time, also where nobody asks. */
const lookEveryMs = 3_000;

/** What a start does before it listens: data loaded, rows brought up to it, and a token for whoever comes first. */
@Injectable()
export class Startup implements OnApplicationBootstrap, OnApplicationShutdown {
  /** The administrator's token, where this start made one: shown once, kept nowhere. */
  firstToken: string | null = null;
  private looking: NodeJS.Timeout | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(HOME) private readonly home: Home,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly logger: Log,
    @Inject(HEALTH) private readonly health: Health,
    @Inject(ADMINISTERED) private readonly administered: Administered,
    private readonly keeper: HeadKeeper,
    private readonly runner: ProjectionRunner,
    private readonly bus: CommandBus,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.looking = setInterval(() => void this.health(), lookEveryMs).unref();
    const { log } = this.home;
    const { data } = this.config;
    await loadShippedData((request) => recordOn(this.bus, request), log, data, this.clock, this.logger);
    this.administered.appointments.start();
    // Before anybody is told that it serves: what a new folder begins with is remembered from the first second.
    if (!(await this.keeper.caughtUp(caughtUpMs))) this.logger.warn('what was recorded last is not remembered yet');
    const head = await log.head();
    if (head !== null && !(await this.runner.waitFor(head, caughtUpMs)))
      this.logger.warn('the read side is still catching up');
    await this.lookAtTokens();
  }

  onApplicationShutdown(): Promise<void> {
    clearInterval(this.looking);
    return this.administered.appointments.stop();
  }

  /** A token that is held is a token: whoever can restore a backup does not become its administrator by starting the server. */
  private async lookAtTokens(): Promise<void> {
    const { tokens } = this.home;
    const held = (await tokens.list()).filter(({ heldSince }) => heldSince !== null).length;
    if (held > 0)
      this.logger.warn({ held }, 'tokens are held since a restore: tanfidh tokens list, then tokens confirm or revoke');
    if (!(await tokens.isEmpty())) return;
    const made = await tokens.create({ name: 'first administrator', role: 'administrator', party: null });
    this.firstToken = made.token;
  }
}
