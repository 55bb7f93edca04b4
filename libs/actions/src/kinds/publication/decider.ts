import type { CommandsOf, Decider, Decision, LocalizedText, PartialDate } from '#kernel';
import { refuse, spanOf, unreachable, whollyAfter, whollyBefore } from '#kernel';
import type { commands } from './commands.js';
import type { FigureQuoted, PublicationEvent } from './events.js';

export type PublicationRefusal =
  | 'already-entered'
  | 'not-entered'
  | 'already-issued'
  | 'not-issued'
  | 'before-a-presentation'
  | 'presentation-already-recorded'
  | 'already-quoted';

export interface Publication {
  readonly status: 'none' | 'entered' | 'issued' | 'not-issued';
  readonly presentations: readonly string[];
  readonly quoted: readonly string[];
  /** First day on which the latest presentation on record can have been made. */
  readonly presentedFrom: string | null;
  /** Last day on which it can have been given up. */
  readonly givenUpBy: string | null;
}

type PublicationCommand = CommandsOf<typeof commands>;

const keyOf = ({ on, occasion }: { readonly on: PartialDate; readonly occasion: LocalizedText }): string =>
  `${on} ${occasion[occasion.original]}`;

/** One figure may be given by several, and on several days. */
const quoteOf = ({ on, figure, of, by }: FigureQuoted['data']): string =>
  [on, ...[figure, of, by].map((text) => text[text.original])].join(' ');

/** A study may be presented before it is issued, and often is. */
export const decider: Decider<PublicationCommand, Publication, PublicationEvent, PublicationRefusal> = {
  initial: { status: 'none', presentations: [], quoted: [], presentedFrom: null, givenUpBy: null },

  decide(
    command,
    { status, presentations, quoted, presentedFrom, givenUpBy },
  ): Decision<PublicationEvent, PublicationRefusal> {
    if (command.type === 'enter') {
      if (status !== 'none') return refuse('already-entered');
      const { title, serves, form, preparedBy, withSupportOf, authorsCount } = command.data;
      const data = { title, serves, form, preparedBy, withSupportOf, authorsCount };
      return [{ type: 'PublicationEntered', v: 1, data }];
    }
    if (status === 'none') return refuse('not-entered');
    switch (command.type) {
      case 'record-issue': {
        const { on, by, reference } = command.data;
        if (status === 'issued') return refuse('already-issued');
        if (status === 'not-issued') return refuse('not-issued');
        return [{ type: 'PublicationIssued', v: 1, data: { on, by, reference } }];
      }
      case 'record-presentation': {
        const { on, by, occasion, place, panel, participants } = command.data;
        // What was presented before it was given up may be entered after it.
        if (whollyAfter(on, givenUpBy)) return refuse('not-issued');
        if (presentations.includes(keyOf(command.data))) return refuse('presentation-already-recorded');
        return [{ type: 'PublicationPresented', v: 1, data: { on, by, occasion, place, panel, participants } }];
      }
      case 'record-not-issued': {
        const { on, reason } = command.data;
        if (status === 'issued') return refuse('already-issued');
        if (status === 'not-issued') return refuse('not-issued');
        if (whollyBefore(on, presentedFrom)) return refuse('before-a-presentation');
        return [{ type: 'PublicationNotIssued', v: 1, data: { on, reason } }];
      }
      case 'quote-figure': {
        const { on, figure, of, by } = command.data;
        if (quoted.includes(quoteOf(command.data))) return refuse('already-quoted');
        return [{ type: 'FigureQuoted', v: 1, data: { on, figure, of, by } }];
      }
      default:
        return unreachable(command);
    }
  },

  evolve(state, event): Publication {
    switch (event.type) {
      case 'PublicationEntered':
        return { ...state, status: 'entered' };
      case 'PublicationIssued':
        return { ...state, status: 'issued' };
      case 'PublicationNotIssued':
        return { ...state, status: 'not-issued', givenUpBy: spanOf(event.data.on).latest };
      case 'PublicationPresented': {
        const { earliest } = spanOf(event.data.on);
        const { presentedFrom: last } = state;
        const presentedFrom = last === null || (earliest !== null && earliest > last) ? earliest : last;
        return { ...state, presentations: [...state.presentations, keyOf(event.data)], presentedFrom };
      }
      case 'FigureQuoted':
        return { ...state, quoted: [...state.quoted, quoteOf(event.data)] };
      default:
        return unreachable(event);
    }
  },
};
