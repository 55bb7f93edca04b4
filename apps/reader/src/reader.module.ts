import { type DynamicModule, Module } from '@nestjs/common';
import { type ApiParts, CoreModule, HealthModule, OpenApiModule, ReadingModule, TokenAuthenticator } from '#api';
import { DashboardModule } from '#dashboard';
import { Argon2Hasher, CheckpointWatch, FolderFileStore, rightsCheck, up } from '#platform';
import { type Database, EventStoreEventLog } from '#platform/engines';
import { DATABASE, EventStoreModule, PostgresModule } from '#platform/modules';
import { type Clock, createLog, healthOf, ProcessModule, TroubleLog } from '#platform/serving';
import { Accounts } from '#record';
import type { Config } from './config.js';

const partsOf =
  ({ answerCache, licence, filesFolder, mostFileBytes: mostBytes, register }: Config, clock: Clock) =>
  (log: EventStoreEventLog, database: Database, troubles: TroubleLog): ApiParts => {
    const { projectionStore: store, epochs, people, tokens } = database;
    const watch = new CheckpointWatch(log, store);
    return {
      log,
      files: { store: new FolderFileStore(filesFolder), mostBytes },
      epochs,
      register,
      recording: null,
      desk: null,
      authenticator: new TokenAuthenticator(tokens, clock),
      accounts: new Accounts(people, new Argon2Hasher(), clock),
      reading: { store, state: watch, settle: null, answerCache, licence, trial: false },
      health: healthOf({
        checks: [
          // Without the log only the feed is mute.
          { name: 'log-reads', of: 'log', needed: false, look: async () => (await log.ping(), up) },
          database.check('reads'),
          rightsCheck(log, false),
        ],
        troubles,
        store: () => log.state(),
        // Rows that stand still are still worth reading: an answer says how far they are.
        projections: () => watch.status(),
      }),
    };
  };

/** The read side over HTTP: answers from rows that projectors keep, the feed from the log. */
@Module({})
export class ReaderModule {
  static forRoot(config: Config, clock: Clock): DynamicModule {
    const { tracesTo, logLevel, eventStore, database } = config;
    return {
      module: ReaderModule,
      imports: [
        ProcessModule.forRoot({ service: 'reader', tracesTo, logger: createLog(logLevel), clock }),
        EventStoreModule.forRoot({ url: eventStore, rights: ['read', '$all'] }),
        PostgresModule.forRoot({ url: database, poolSize: 10 }),
        CoreModule.forRootAsync({
          inject: [EventStoreEventLog, DATABASE, TroubleLog],
          useFactory: partsOf(config, clock),
        }),
        HealthModule,
        OpenApiModule,
        ReadingModule,
        DashboardModule,
      ],
    };
  }
}
