import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { EventLog } from '#platform';
import { CLOCK, type Clock } from '#platform/serving';
import { EntryHandler, ReferenceIndex, type EntriesToStartFrom, Recorder } from '#record';
import type { FileSettings } from '../conventions/uploads.js';
import type { RegisterRules } from '#register';
import { EVENT_LOG, FILES, NAMES_SO_FAR, REGISTER_RULES } from '../tokens.js';
import { ActionsRecordingController } from './actions-recording.controller.js';
import { ViewsModule } from '../reading/views.module.js';
import { Commands } from './commands.js';
import { PreviewsController } from './previews.controller.js';
import { recordHandlers } from './record.handler.js';
import { sliceRecordingControllers } from './slice-recording.controllers.js';
import { UploadController } from './upload.controller.js';

/** All that takes commands, and the bus that carries them to the record. */
@Module({
  imports: [CqrsModule.forRoot(), ViewsModule],
  controllers: [UploadController, PreviewsController, ActionsRecordingController, ...sliceRecordingControllers],
  providers: [
    {
      provide: ReferenceIndex,
      inject: [EVENT_LOG, NAMES_SO_FAR],
      useFactory: (log: EventLog, names: EntriesToStartFrom) => new ReferenceIndex(log, names),
    },
    {
      provide: Recorder,
      inject: [EVENT_LOG, ReferenceIndex, CLOCK, REGISTER_RULES, FILES],
      useFactory: (
        log: EventLog,
        names: ReferenceIndex,
        clock: Clock,
        installed: RegisterRules,
        { store }: FileSettings,
      ) => new Recorder(log, names, clock, installed, store),
    },
    {
      provide: EntryHandler,
      inject: [EVENT_LOG, ReferenceIndex, CLOCK, REGISTER_RULES],
      useFactory: (log: EventLog, names: ReferenceIndex, clock: Clock, installed: RegisterRules) =>
        new EntryHandler(log, names, clock, installed),
    },
    ...recordHandlers,
    Commands,
  ],
  // For the desk, which shows what would be recorded before it is.
  exports: [Recorder, EntryHandler, ReferenceIndex],
})
export class RecordingModule {}
