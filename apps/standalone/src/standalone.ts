import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CommandBus } from '@nestjs/cqrs';
import { type Clock, Epochs, OpenStreams, TokenAuthenticator, createServer, RecordCommand } from '#api';
import { asOfToday, loadShippedData, projections } from '#record';
import { DashboardModule } from '#dashboard';
import {
  HeadKeeper,
  type Home,
  ProjectionRunner,
  clockCheck,
  logFormat,
  messageOf,
  openHome,
  startTracing,
} from '#platform';
import { createLog, healthOf, type Log, TroubleLog } from '#platform/serving';
import type { Config } from './config.js';

export interface Standalone {
  readonly app: NestFastifyApplication;
  readonly home: Home;
  readonly runner: ProjectionRunner;
  readonly logger: Log;
  /** The administrator's token, where this start made one: shown once, kept nowhere. */
  readonly firstToken: string | null;
  /** Ends live streams, finishes what is being answered, then closes the files. */
  stop(): Promise<void>;
}

const caughtUpMs = 120_000;
/** What is wrong is logged within this time, also where nobody asks. */
const lookEveryMs = 3_000;

/** A token that is held is a token: whoever can restore a backup does not become its administrator by starting the server. */
const firstTokenOf = async ({ tokens }: Home): Promise<string | null> => {
  if (!(await tokens.isEmpty())) return null;
  const made = await tokens.create({ name: 'first administrator', role: 'administrator', party: null });
  return made.token;
};

/** Composes everything over one folder: data loaded, rows brought up to it, not yet listening. */
export const startStandalone = async (config: Config, clock: Clock = () => new Date()): Promise<Standalone> => {
  const logger = createLog(config.logLevel);
  const troubles = new TroubleLog(logger);
  const endTracing = await startTracing('standalone', config.tracesTo);
  const home = await openHome(config.home, { clock });
  if (home.foundFormat < logFormat.version)
    logger.info('the record was of an older format: each of its events has its digest now, as it was found');
  if (home.rememberedAnew)
    logger.info(
      'of this record nothing was remembered: what is in it is believed as it was found, and remembered from now on',
    );
  const { log } = home;
  const keeper = new HeadKeeper({
    log,
    heads: home.heads,
    now: clock,
    onTrouble: (error) => troubles.tell(messageOf(error), { err: error }, 'the record is not remembered'),
  });
  const runner = new ProjectionRunner({
    log,
    store: home.projectionStore,
    projections,
    upcastEvent: asOfToday,
    appended: (listener) => log.onAppended(listener),
    // It is retried for as long as it lasts.
    onTrouble: (error) => troubles.tell(messageOf(error), { err: error }, 'projection trouble'),
  });
  let app: NestFastifyApplication | null = null;
  let looking: NodeJS.Timeout | undefined;
  const stop = async (): Promise<void> => {
    app?.get(OpenStreams).close();
    await app?.close();
    clearInterval(looking);
    await runner.stop();
    await keeper.stop();
    await home.close();
    await endTracing();
  };
  try {
    runner.start();
    keeper.start();
    const health = healthOf({
      checks: [
        { name: 'remembered', of: 'log', needed: true, look: async () => keeper.state },
        ...home.checks,
        clockCheck(log),
      ],
      troubles,
      projections: () => runner.status(),
      rowsNeeded: true,
    });
    looking = setInterval(() => void health(), lookEveryMs).unref();
    const epochs = new Epochs(home.epochs);
    await epochs.load();
    const parts = {
      log,
      recording: home.projectionStore,
      reading: { store: home.readStore, state: runner, settle: (instant: Date) => log.settle(instant) },
      pages: DashboardModule.of(clock),
      epochs,
      health,
      authenticator: new TokenAuthenticator(home.tokens),
      clock,
      logger,
      troubles,
    };
    app = await createServer(parts, config);
    const bus = app.get(CommandBus);
    await loadShippedData((request) => bus.execute(new RecordCommand(request)), log, config.data, clock, logger);
    // Before anybody is told that it serves: what a new folder begins with is remembered from the first second.
    if (!(await keeper.caughtUp(caughtUpMs))) logger.warn('what was recorded last is not remembered yet');
    const head = await log.head();
    if (head !== null && !(await runner.waitFor(head, caughtUpMs))) logger.warn('the read side is still catching up');
    const held = (await home.tokens.list()).filter(({ heldSince }) => heldSince !== null).length;
    if (held > 0)
      logger.warn({ held }, 'tokens are held since a restore: tanfidh tokens list, then tokens confirm or revoke');
    return { app, home, runner, logger, firstToken: await firstTokenOf(home), stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
