import { ConfigurableModuleBuilder, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { Log } from './health/log.js';
import { TroubleLog } from './health/trouble-log.js';
import { startTracing } from './start-tracing.js';

/** What time it is; handed in so that tests and rehearsals can choose it. */
export type Clock = () => Date;

export const CLOCK = Symbol('Clock');
export const LOG = Symbol('Log');
/** The way to end tracing. */
export const TRACING = Symbol('Tracing');

export interface ProcessOptions {
  /** What its traces are told to be of. */
  readonly service: string;
  /** Base URL of an OpenTelemetry collector; empty: nothing is traced. */
  readonly tracesTo: string;
  readonly logger: Log;
  readonly clock: Clock;
}

const { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } = new ConfigurableModuleBuilder<ProcessOptions>({
  moduleName: 'Process',
})
  .setClassMethodName('forRoot')
  .build();

/** What every process that serves has: its clock, its log, and its traces, which end after everything else. */
@Global()
@Module({
  providers: [
    { provide: CLOCK, inject: [MODULE_OPTIONS_TOKEN], useFactory: ({ clock }: ProcessOptions) => clock },
    { provide: LOG, inject: [MODULE_OPTIONS_TOKEN], useFactory: ({ logger }: ProcessOptions) => logger },
    { provide: TroubleLog, inject: [LOG], useFactory: (logger: Log) => new TroubleLog(logger) },
    {
      provide: TRACING,
      inject: [MODULE_OPTIONS_TOKEN],
      useFactory: ({ service, tracesTo }: ProcessOptions) => startTracing(service, tracesTo),
    },
  ],
  exports: [CLOCK, LOG, TroubleLog],
})
export class ProcessModule extends ConfigurableModuleClass implements OnApplicationShutdown {
  constructor(@Inject(TRACING) private readonly endTracing: () => Promise<void>) {
    super();
  }

  onApplicationShutdown(): Promise<void> {
    return this.endTracing();
  }
}
