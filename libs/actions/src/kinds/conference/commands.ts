import type { CommandsOf, LocalizedText, Quantity } from '#kernel';
import { Count, ListOf, Maybe, Nested, OnlyStates, QuantityShape, RefersTo, TextShape, Year } from '#shapes';
import { EntersAction, RecordsHappening } from '../../kind/index.js';
import type { Speaker } from './events.js';

export class Enter extends EntersAction {
  @Maybe() @Count({ min: 1, max: 1000 }) edition!: number | null;
  @Year() year!: string;
}

export class RecordHolding extends RecordsHappening {
  @RefersTo('party') host!: string;
  @Maybe([]) @RefersTo('party', { each: true }) organisers!: readonly string[];
  @Maybe() @Nested(() => TextShape) place!: LocalizedText | null;
  @Maybe() @Nested(() => TextShape) theme!: LocalizedText | null;
}

export class RecordParticipation extends RecordsHappening {
  @Maybe([]) @OnlyStates() @RefersTo('party', { each: true }) states!: readonly string[];
  @Maybe([]) @RefersTo('party', { each: true }) partners!: readonly string[];
  @Maybe() @Nested(() => QuantityShape) statesCount!: Quantity | null;
  @Maybe() @Nested(() => QuantityShape) participants!: Quantity | null;
}

/** Who spoke: by function, never by name. */
class SpeakerShape implements Speaker {
  @Nested(() => TextShape) function!: LocalizedText;
  @Maybe() @RefersTo('party') party!: string | null;
}

export class RecordSession extends RecordsHappening {
  @Nested(() => TextShape) title!: LocalizedText;
  @Maybe() @Count({ min: 1, max: 100 }) number!: number | null;
  @Maybe([]) @ListOf(() => SpeakerShape, { max: 50 }) speakers!: readonly SpeakerShape[];
}

export class RecordRecommendations extends RecordsHappening {
  @RefersTo('recommendation', { each: true }) recommendations!: readonly string[];
}

export class IssueReport extends RecordsHappening {
  @Nested(() => TextShape) title!: LocalizedText;
}

class Distribute extends RecordsHappening {
  @RefersTo('party', { each: true }) to!: readonly string[];
}

export class AnnounceDistribution extends Distribute {}
export class RecordDistribution extends Distribute {}

export class RecordNotHeld extends RecordsHappening {
  @Nested(() => TextShape) reason!: LocalizedText;
}

export const commands = {
  enter: Enter,
  'record-holding': RecordHolding,
  'record-participation': RecordParticipation,
  'record-session': RecordSession,
  'record-recommendations': RecordRecommendations,
  'issue-report': IssueReport,
  'announce-distribution': AnnounceDistribution,
  'record-distribution': RecordDistribution,
  'record-not-held': RecordNotHeld,
};

export type ConferenceCommand = CommandsOf<typeof commands>;
