import { type DynamicModule, Module } from '@nestjs/common';
import {
  administeredOf,
  type ApiParts,
  CoreModule,
  HealthModule,
  OpenApiModule,
  ReadingModule,
  RecordingModule,
  TokenAuthenticator,
} from '#api';
import { DashboardModule, DeskModule } from '#dashboard';
import { Argon2Hasher, clockCheck, HeadKeeper, type Home, ProjectionRunner } from '#platform';
import { type Clock, createLog, healthOf, ProcessModule, TroubleLog } from '#platform/serving';
import { Accounts, accountsCheck, Drafts } from '#record';
import { openRegister } from '#register';
import type { Config } from './config.js';
import { HOME, HomeModule, TRIAL } from './home.module.js';
import { CONFIG, Startup } from './startup.js';

const partsOf =
  ({ answerCache, licence, mostFileBytes: mostBytes, register }: Config, clock: Clock) =>
  (home: Home, trial: boolean, runner: ProjectionRunner, keeper: HeadKeeper, troubles: TroubleLog): ApiParts => {
    const { log, projectionStore, readStore: store, epochs, people, tokens, files } = home;
    return {
      log,
      files: { store: files, mostBytes },
      epochs,
      register: trial ? openRegister : register,
      recording: projectionStore,
      desk: { rows: store, state: runner, drafts: new Drafts(people.drafts, clock) },
      authenticator: new TokenAuthenticator(tokens, clock),
      accounts: new Accounts(people, new Argon2Hasher(), clock),
      administered: administeredOf({ people, tokens }, log, clock, troubles),
      reading: { store, state: runner, settle: (instant) => log.settle(instant), answerCache, licence, trial },
      health: healthOf({
        checks: [
          { name: 'remembered', of: 'log', needed: true, look: async () => keeper.state },
          ...home.checks,
          clockCheck(log),
          accountsCheck(people, clock),
        ],
        troubles,
        projections: () => runner.status(),
        rowsNeeded: true,
      }),
    };
  };

/** Every role in one process, over one folder. */
@Module({})
export class StandaloneModule {
  static forRoot(config: Config, clock: Clock): DynamicModule {
    const { home: folder, trial, tracesTo, logLevel } = config;
    return {
      module: StandaloneModule,
      imports: [
        ProcessModule.forRoot({ service: 'standalone', tracesTo, logger: createLog(logLevel), clock }),
        HomeModule.forRoot({ folder, trial }),
        CoreModule.forRootAsync({
          inject: [HOME, TRIAL, ProjectionRunner, HeadKeeper, TroubleLog],
          useFactory: partsOf(config, clock),
        }),
        HealthModule,
        OpenApiModule,
        ReadingModule,
        RecordingModule,
        DashboardModule,
        DeskModule,
      ],
      providers: [{ provide: CONFIG, useValue: config }, Startup],
    };
  }
}
