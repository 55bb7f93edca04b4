import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { HealthController } from './conventions/health.controller.js';
import { Metrics } from './conventions/metrics.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import type { ApiParts } from './parts.js';
import { readingControllers, readingProviders } from './reading/index.js';
import { KnownNames } from './recording/known-names.js';
import { RecordHandler } from './recording/record.handler.js';
import { Recorder } from './recording/recorder.js';
import { RecordingController } from './recording/recording.controller.js';
import { AUTHENTICATOR, CLOCK, EVENT_LOG, LOG, READ_SIDE_STATE, READ_STORE } from './tokens.js';

/** Recording and reading over one log: what the standalone app runs. */
@Module({})
export class ApiModule {
  static of({ log, readStore, readSide, authenticator, clock, logger }: ApiParts): DynamicModule {
    return {
      module: ApiModule,
      imports: [CqrsModule.forRoot()],
      controllers: [HealthController, OpenApiController, ...readingControllers, RecordingController],
      providers: [
        { provide: EVENT_LOG, useValue: log },
        { provide: READ_STORE, useValue: readStore },
        { provide: READ_SIDE_STATE, useValue: readSide },
        { provide: AUTHENTICATOR, useValue: authenticator },
        { provide: CLOCK, useValue: clock },
        { provide: LOG, useValue: logger },
        { provide: Recorder, useFactory: () => new Recorder(log, new KnownNames(log), clock) },
        Metrics,
        RecordHandler,
        ...readingProviders,
      ],
    };
  }
}
