import type { CommandsOf, Decider, DomainEvent, PartialDate, RecordedEvent, Source, Words } from '#kernel';
import { refuse, spanOf, unreachable } from '#kernel';
import { Code, Count, Happened, Maybe, Nested, OneOf, RefersTo, SourceShape, Text } from '#shapes';
import type { Party, PartyKind, RegionalGroup, Standing } from './model.js';
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
  @Maybe() @RefersTo('party') parent!: string | null;
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

export type PartyRegistered = DomainEvent<'PartyRegistered', 1, Omit<Party, 'standing' | 'source'>>;
export type StandingChanged = DomainEvent<
  'StandingChanged',
  1,
  { standing: Standing; on: PartialDate; decidedBy: string | null }
>;
export type PartyEvent = PartyRegistered | StandingChanged;
export type PartyRefusal =
  'party-already-registered' | 'party-not-registered' | 'standing-unchanged' | 'standing-out-of-order';

interface State {
  readonly code: string | null;
  readonly standing: Standing | null;
  /** First day on which that standing can have begun. */
  readonly since: string | null;
}

/** What may follow what: one is suspended or withdraws only from inside. */
const follows: Readonly<Record<Standing, readonly (Standing | null)[]>> = {
  member: [null, 'observer', 'withdrawn'],
  observer: [null, 'withdrawn', 'member'],
  suspended: ['member', 'reinstated', 'observer'],
  reinstated: ['suspended'],
  withdrawn: ['member', 'reinstated', 'observer', 'suspended'],
};

export const decider: Decider<PartyCommand, State, PartyEvent, PartyRefusal> = {
  initial: { code: null, standing: null, since: null },
  decide(command, state) {
    switch (command.type) {
      case 'register': {
        const { code, kind, name, officialName, sortKey, iso2, regionalGroup, joined, acronym, parent } = command.data;
        if (state.code !== null) return refuse('party-already-registered', { party: code });
        const data = { code, kind, name, officialName, sortKey, iso2, regionalGroup, joined, acronym, parent };
        return [{ type: 'PartyRegistered', v: 1, data }];
      }
      case 'change-standing': {
        const { standing, on, decidedBy } = command.data;
        if (state.code === null) return refuse('party-not-registered');
        if (state.standing === standing) return refuse('standing-unchanged', { standing });
        const tooEarly = state.since !== null && spanOf(on).latest < state.since;
        if (tooEarly || !follows[standing].includes(state.standing))
          return refuse('standing-out-of-order', { standing });
        return [{ type: 'StandingChanged', v: 1, data: { standing, on, decidedBy } }];
      }
      default:
        return unreachable(command);
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case 'PartyRegistered':
        return { code: event.data.code, standing: null, since: null };
      case 'StandingChanged':
        return { ...state, standing: event.data.standing, since: spanOf(event.data.on).earliest };
      default:
        return unreachable(event);
    }
  },
};

/** The party as these events tell it. */
export const partyView = (events: Iterable<RecordedEvent<PartyEvent>>): Party | null => {
  let view: Party | null = null;
  for (const event of events) view = evolveView(view, event);
  return view;
};

const evolveView = (view: Party | null, recorded: RecordedEvent<PartyEvent>): Party => {
  const { source, recordedAt } = recorded.meta;
  switch (recorded.type) {
    case 'PartyRegistered':
      return { ...recorded.data, standing: [], source };
    case 'StandingChanged':
      if (view === null) throw new Error(`${recorded.type} before PartyRegistered in ${recorded.stream}`);
      return { ...view, standing: [...view.standing, { ...recorded.data, source, recordedAt }] };
    default:
      return unreachable(recorded);
  }
};
