import {
  ConfigurableModuleBuilder,
  Global,
  Inject,
  Module,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { closeInTurn, HeadKeeper, type Home, logFormat, messageOf, openHome, ProjectionRunner } from '#platform';
import { CLOCK, type Clock, LOG, type Log, TroubleLog } from '#platform/serving';
import { beginTrial, isTrial, projections, upcastEvent } from '#record';

export const HOME = Symbol('Home');

interface HomeOptions {
  readonly folder: string;
  readonly trial: boolean;
}

const { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } = new ConfigurableModuleBuilder<HomeOptions>({
  moduleName: 'Home',
})
  .setClassMethodName('forRoot')
  .build();

const opened = async ({ folder, trial }: HomeOptions, clock: Clock): Promise<Home> => {
  const home = await openHome(folder, { clock });
  try {
    if (trial) await beginTrial(home.log);
    return home;
  } catch (error) {
    await home.close();
    throw error;
  }
};

const keeperOf = ({ log, heads }: Home, now: Clock, troubles: TroubleLog): HeadKeeper =>
  new HeadKeeper({
    log,
    heads,
    now,
    onTrouble: (error) => troubles.report(messageOf(error), { err: error }, 'the record is not remembered'),
  });

const runnerOf = ({ log, projectionStore: store }: Home, troubles: TroubleLog): ProjectionRunner =>
  new ProjectionRunner({
    log,
    store,
    projections,
    upcastEvent,
    appended: (listener) => log.onAppended(listener),
    // It is retried for as long as it lasts.
    onTrouble: (error) => troubles.report(messageOf(error), { err: error }, 'projection trouble'),
  });

/** Whether what is recorded here is a trial, as the log itself says. */
export const TRIAL = Symbol('Trial');

/** The folder of everything that lasts, its rows brought up to its log, and the memory of what the log held. */
@Global()
@Module({
  providers: [
    {
      provide: HOME,
      inject: [MODULE_OPTIONS_TOKEN, CLOCK],
      useFactory: opened,
    },
    { provide: TRIAL, inject: [HOME], useFactory: ({ log }: Home) => isTrial(log) },
    { provide: HeadKeeper, inject: [HOME, CLOCK, TroubleLog], useFactory: keeperOf },
    { provide: ProjectionRunner, inject: [HOME, TroubleLog], useFactory: runnerOf },
  ],
  exports: [HOME, TRIAL, HeadKeeper, ProjectionRunner],
})
export class HomeModule extends ConfigurableModuleClass implements OnModuleInit, OnApplicationShutdown {
  constructor(
    @Inject(HOME) private readonly home: Home,
    @Inject(LOG) private readonly logger: Log,
    private readonly keeper: HeadKeeper,
    private readonly runner: ProjectionRunner,
  ) {
    super();
  }

  onModuleInit(): void {
    if (this.home.foundFormat < logFormat.version)
      this.logger.info('the record was of an older format: each of its events has its digest now, as it was found');
    if (this.home.rememberedAnew)
      this.logger.info(
        'of this record nothing was remembered: what is in it is believed as it was found, and remembered from now on',
      );
    this.runner.start();
    this.keeper.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await closeInTurn(
      () => this.runner.stop(),
      () => this.keeper.stop(),
      () => this.home.close(),
    );
  }
}
