import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { EventLog } from '#platform';
import { CLOCK, type Clock } from '#platform/serving';
import { EntryHandler, ReferenceIndex, type EntriesToStartFrom, Recorder } from '#record';
import type { RegisterRules } from '#register';
import { EVENT_LOG, NAMES_SO_FAR, REGISTER_RULES } from '../tokens.js';
import { ActionsRecordingController } from './actions-recording.controller.js';
import { ViewsModule } from '../reading/views.module.js';
import { Commands } from './commands.js';
import { PreviewsController } from './previews.controller.js';
import { recordHandlers } from './record.handler.js';
import { sliceRecordingControllers } from './slice-recording.controllers.js';

/** What writes into the record, made of what all such are made of. */
const ofTheRecord = <T>(
  made: new (log: EventLog, names: ReferenceIndex, clock: Clock, installed: RegisterRules) => T,
) => ({
  inject: [EVENT_LOG, ReferenceIndex, CLOCK, REGISTER_RULES],
  useFactory: (...given: ConstructorParameters<typeof made>) => new made(...given),
});

/** All that takes commands, and the bus that carries them to the record. */
@Module({
  imports: [CqrsModule.forRoot(), ViewsModule],
  controllers: [PreviewsController, ActionsRecordingController, ...sliceRecordingControllers],
  providers: [
    {
      provide: ReferenceIndex,
      inject: [EVENT_LOG, NAMES_SO_FAR],
      useFactory: (log: EventLog, names: EntriesToStartFrom) => new ReferenceIndex(log, names),
    },
    { provide: Recorder, ...ofTheRecord(Recorder) },
    { provide: EntryHandler, ...ofTheRecord(EntryHandler) },
    ...recordHandlers,
    Commands,
  ],
  // For the desk, which shows what would be recorded before it is.
  exports: [Recorder, EntryHandler],
})
export class RecordingModule {}
