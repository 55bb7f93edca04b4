import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { RememberedEntries } from '#platform';
import { KnownNames, Recorder } from '#record';
import { Epochs } from './conventions/epochs.js';
import { HealthController } from './conventions/health.controller.js';
import { Metrics } from './conventions/metrics.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import type { ApiParts } from './parts.js';
import { readingControllers, readingProviders } from './reading/index.js';
import { ViewsModule } from './reading/views.module.js';
import { RecordHandler } from './recording/record.handler.js';
import { ActionsRecordingController } from './recording/actions-recording.controller.js';
import { Commands } from './recording/commands.js';
import { registerRecordingControllers } from './recording/register-recording.controller.js';
import { AUTHENTICATOR, CLOCK, EVENT_LOG, HEALTH, LOG } from './tokens.js';

/** Recording, reading or both over one log, as the app hands in. */
@Module({})
export class ApiModule {
  static of({ log, recording, reading, pages, epochs, health, authenticator, clock, logger }: ApiParts): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        CqrsModule.forRoot(),
        ...(reading === null ? [] : [ViewsModule.of(new RememberedEntries(reading.store), clock, epochs)]),
        ...(pages === null ? [] : [pages.module]),
      ],
      controllers: [
        HealthController,
        ...(reading === null ? [] : [OpenApiController, ...readingControllers]),
        ...(recording === null ? [] : [ActionsRecordingController, ...registerRecordingControllers]),
      ],
      providers: [
        { provide: EVENT_LOG, useValue: log },
        { provide: Epochs, useValue: epochs },
        { provide: HEALTH, useValue: health },
        { provide: AUTHENTICATOR, useValue: authenticator },
        { provide: CLOCK, useValue: clock },
        { provide: LOG, useValue: logger },
        Metrics,
        ...(reading === null ? [] : readingProviders),
        ...(recording === null
          ? []
          : [
              { provide: Recorder, useFactory: () => new Recorder(log, new KnownNames(log, recording), clock) },
              RecordHandler,
              Commands,
            ]),
      ],
    };
  }
}
