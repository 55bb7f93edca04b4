import { openRegister } from '#register';
import type { DynamicModule, Type } from '@nestjs/common';
import { type ApiParts, ccBy, CoreModule, HealthModule, OpenApiModule, ReadingModule } from '#api';
import { type Clock, createLog, healthOf, type Log, ProcessModule, TroubleLog } from '#platform/serving';
import { FolderFileStore } from '#platform';
import { nobody } from './nobody.js';

class ReadsOfATest {}

interface Told extends Pick<ApiParts, 'log'> {
  readonly reading: Omit<NonNullable<ApiParts['reading']>, 'answerCache' | 'settle' | 'licence' | 'trial'> & {
    readonly answerCache?: boolean;
  };
  readonly epochs?: ApiParts['epochs'];
  readonly authenticator?: ApiParts['authenticator'];
  readonly health?: ApiParts['health'];
  readonly clock?: Clock;
  readonly logger?: Log;
  /** What it serves beside the interface. */
  readonly beside?: readonly Type[];
}

/** The root module of a server that answers reads over a log and rows of a test's own. */
export const readsOf = (told: Told): DynamicModule => {
  const { log, reading, clock = () => new Date(), logger = createLog('silent'), beside = [] } = told;
  return {
    module: ReadsOfATest,
    imports: [
      ProcessModule.forRoot({ service: 'test', tracesTo: '', logger, clock }),
      CoreModule.forRoot({
        log,
        recording: null,
        register: openRegister,
        desk: null,
        reading: { answerCache: false, settle: null, licence: ccBy, trial: false, ...reading },
        files: { store: new FolderFileStore('/nowhere'), mostBytes: 0 },
        epochs: told.epochs ?? { all: async () => [] },
        authenticator: told.authenticator ?? { authenticate: async () => null },
        accounts: nobody(),
        health: told.health ?? healthOf({ checks: [], troubles: new TroubleLog(logger) }),
      }),
      HealthModule,
      OpenApiModule,
      ReadingModule,
      ...beside,
    ],
  };
};
