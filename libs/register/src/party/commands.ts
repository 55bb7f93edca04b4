import type { CommandsOf, PartialDate, Source, Words } from '#kernel';
import { Code, Count, Happened, Maybe, Nested, NoCircle, OneOf, RefersTo, SourceShape, Text } from '#shapes';
import type { PartyKind, RegionalGroup, Standing } from './model.js';
import { partyKinds, regionalGroups, standings } from './model.js';

/** A name the product can always show: in all three languages. */
export class NameShape implements Words {
  @Text({ max: 300 }) ar!: string;
  @Text({ max: 300 }) en!: string;
  @Text({ max: 300 }) fr!: string;
}

export class RegisterParty {
  @Code({ pattern: /^[A-Z][A-Z0-9-]{1,19}$/ }) code!: string;
  @OneOf(partyKinds) kind!: PartyKind;
  @Nested(() => NameShape) name!: NameShape;
  @Nested(() => NameShape) officialName!: NameShape;
  @Nested(() => NameShape) sortKey!: NameShape;
  @Maybe() @Code({ pattern: /^[A-Z]{2}$/ }) iso2!: string | null;
  @Maybe() @OneOf(regionalGroups) regionalGroup!: RegionalGroup | null;
  @Maybe() @Count({ min: 1969, max: 9999 }) joined!: number | null;
  @Maybe() @Code({ max: 20 }) acronym!: string | null;
  @Maybe() @NoCircle() @RefersTo('party') parent!: string | null;
  @Nested(() => SourceShape) source!: Source;
}

export class ChangeStanding {
  @OneOf(standings) standing!: Standing;
  @Happened() on!: PartialDate;
  @Maybe() @RefersTo('party') decidedBy!: string | null;
  @Nested(() => SourceShape) source!: Source;
}

export const commands = { register: RegisterParty, 'change-standing': ChangeStanding };
export type PartyCommand = CommandsOf<typeof commands>;
