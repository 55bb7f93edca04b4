import type { Type } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import { type ApiParts, ccBy, CoreModule } from '#api';
import { FolderFileStore, MemoryEventLog, MemoryProjectionStore } from '#platform';
import { openRegister } from '#register';
import { createLog, healthOf, ProcessModule, TroubleLog } from '#platform/serving';
import { nobody } from './nobody.js';

/** What a module shares with the others, with nothing in it. */
const nothing = (): ApiParts => ({
  log: new MemoryEventLog(),
  recording: null,
  register: openRegister,
  epochs: { all: async () => [] },
  files: { store: new FolderFileStore('/nowhere'), mostBytes: 0 },
  reading: {
    store: new MemoryProjectionStore(),
    settle: null,
    answerCache: false,
    licence: ccBy,
    trial: false,
    state: { waitFor: async () => true },
  },
  health: healthOf({ checks: [], troubles: new TroubleLog(createLog('silent')) }),
  authenticator: { authenticate: async () => null },
  accounts: nobody(),
  desk: null,
});

/** One module of the interface by itself, over an empty record; what it is given a test overrides. */
export const moduleAlone = (module: Type, parts: Partial<ApiParts> = {}): TestingModuleBuilder =>
  Test.createTestingModule({
    imports: [
      ProcessModule.forRoot({
        service: 'test',
        tracesTo: '',
        logger: createLog('silent'),
        clock: () => new Date('2026-11-27T12:00:00Z'),
      }),
      CoreModule.forRoot({ ...nothing(), ...parts }),
      module,
    ],
  });

/** As a server that is asked without a socket. */
export const served = async (builder: TestingModuleBuilder): Promise<NestFastifyApplication> => {
  const compiled = await builder.compile();
  const options = { bodyParser: false, logger: false } as const;
  return compiled.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), options).init();
};
