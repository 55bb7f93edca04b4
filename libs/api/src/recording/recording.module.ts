import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { EventLog } from '#platform';
import { CLOCK, type Clock } from '#platform/serving';
import { ReferenceIndex, type EntriesToStartFrom, Recorder } from '#record';
import type { RegisterRules } from '#register';
import { EVENT_LOG, NAMES_SO_FAR, REGISTER_RULES } from '../tokens.js';
import { ActionsRecordingController } from './actions-recording.controller.js';
import { ViewsModule } from '../reading/views.module.js';
import { Commands } from './commands.js';
import { PreviewsController } from './previews.controller.js';
import { recordHandlers } from './record.handler.js';
import { sliceRecordingControllers } from './slice-recording.controllers.js';

/** All that takes commands, and the bus that carries them to the record. */
@Module({
  imports: [CqrsModule.forRoot(), ViewsModule],
  controllers: [PreviewsController, ActionsRecordingController, ...sliceRecordingControllers],
  providers: [
    {
      provide: Recorder,
      inject: [EVENT_LOG, NAMES_SO_FAR, CLOCK, REGISTER_RULES],
      useFactory: (log: EventLog, names: EntriesToStartFrom, clock: Clock, installed: RegisterRules) =>
        new Recorder(log, new ReferenceIndex(log, names), clock, installed),
    },
    ...recordHandlers,
    Commands,
  ],
  // For the desk, which shows what would be recorded before it is.
  exports: [Recorder],
})
export class RecordingModule {}
