import { type DynamicModule, Module } from '@nestjs/common';
import { administeredOf, type ApiParts, CoreModule, HealthModule, RecordingModule, TokenAuthenticator } from '#api';
import { DeskModule } from '#dashboard';
import { Argon2Hasher, CheckpointWatch, clockCheck, FolderFileStore, rightsCheck, up } from '#platform';
import { type Database, EventStoreEventLog } from '#platform/engines';
import { DATABASE, EventStoreModule, PostgresModule } from '#platform/modules';
import { type Clock, createLog, healthOf, ProcessModule, TroubleLog } from '#platform/serving';
import { Accounts, accountsCheck, Drafts } from '#record';
import type { Config } from './config.js';
import { CONFIG, ShippedData } from './shipped-data.js';

const partsOf =
  ({ filesFolder, mostFileBytes: mostBytes, register }: Config, clock: Clock) =>
  (log: EventStoreEventLog, database: Database, troubles: TroubleLog): ApiParts => {
    const { projectionStore, epochs, people, tokens } = database;
    return {
      log,
      files: { store: new FolderFileStore(filesFolder), mostBytes },
      epochs,
      register,
      recording: projectionStore,
      reading: null,
      desk: {
        rows: projectionStore,
        state: new CheckpointWatch(log, projectionStore),
        drafts: new Drafts(people.drafts, clock),
      },
      authenticator: new TokenAuthenticator(tokens, clock),
      accounts: new Accounts(people, new Argon2Hasher(), clock),
      administered: administeredOf({ people, tokens }, log, clock, troubles),
      health: healthOf({
        checks: [
          { name: 'log-reads', of: 'log', needed: true, look: async () => (await log.ping(), up) },
          database.check('reads'),
          rightsCheck(log, true),
          clockCheck(log),
          accountsCheck(people, clock),
        ],
        troubles,
        store: () => log.state(),
      }),
    };
  };

/** The write side over HTTP: a command in, events out. */
@Module({})
export class RecorderModule {
  static forRoot(config: Config, clock: Clock): DynamicModule {
    const { tracesTo, logLevel, eventStore, database } = config;
    return {
      module: RecorderModule,
      imports: [
        ProcessModule.forRoot({ service: 'recorder', tracesTo, logger: createLog(logLevel), clock }),
        EventStoreModule.forRoot({ url: eventStore, rights: ['append', 'read', '$all'] }),
        PostgresModule.forRoot({ url: database, poolSize: 5 }),
        CoreModule.forRootAsync({
          inject: [EventStoreEventLog, DATABASE, TroubleLog],
          useFactory: partsOf(config, clock),
        }),
        HealthModule,
        RecordingModule,
        DeskModule,
      ],
      providers: [{ provide: CONFIG, useValue: config }, ShippedData],
    };
  }
}
