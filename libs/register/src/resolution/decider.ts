import type { Decider, PartialDate } from '#kernel';
import { refuse, spanOf, unreachable } from '#kernel';
import { aliasKey } from '../alias-key.js';
import { measureFrom } from '../measure-shape.js';
import type { ResolutionCommand } from './commands.js';
import { decidedBy } from './due-dates.js';
import type { ParagraphPart, ResolutionEvent } from './events.js';

export type ResolutionRefusal =
  | 'already-registered'
  | 'not-registered'
  | 'alias-taken'
  | 'paragraph-exists'
  | 'unknown-paragraph'
  | 'preambular-paragraph'
  | 'number-already-set'
  | 'number-taken'
  | 'commitment-exists'
  | 'unknown-commitment'
  | 'measure-incomplete'
  | 'duplicate-step'
  | 'steps-met-alike'
  | 'succeeds-itself'
  | 'succession-exists'
  | 'due-date-unchanged'
  | 'due-before-adoption'
  | 'before-adoption';

interface Due {
  readonly key: string;
  /** As it was registered. */
  readonly dueOn: string | null;
  /** In the order recorded. */
  readonly changes: readonly { readonly to: string | null; readonly decidedOn: string }[];
}

interface Placed {
  readonly key: string;
  readonly number: string | null;
  readonly part: ParagraphPart;
}

interface State {
  readonly id: string | null;
  /** Alias keys. */
  readonly names: readonly string[];
  readonly paragraphs: readonly Placed[];
  readonly commitments: readonly Due[];
  readonly successors: readonly string[];
  /** When it was adopted. */
  readonly adoptedOn: PartialDate | null;
}

const initial: State = { id: null, names: [], paragraphs: [], commitments: [], successors: [], adoptedOn: null };

const firstTwice = (all: readonly string[]): string | undefined => all.find((each, at) => all.indexOf(each) < at);

/** The rules of the register's own entry for a resolution. */
export const decider: Decider<ResolutionCommand, State, ResolutionEvent, ResolutionRefusal> = {
  initial,
  decide(command, state) {
    if (command.type === 'register') {
      const { id, designation, title, aliases, adopted, proposedBy } = command.data;
      if (state.id !== null) return refuse('already-registered', { id });
      return [{ type: 'ResolutionRegistered', v: 1, data: { id, designation, title, aliases, adopted, proposedBy } }];
    }
    if (state.id === null) return refuse('not-registered');
    return amend(command, state, state.id);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'ResolutionRegistered':
        return {
          ...state,
          id: event.data.id,
          names: [event.data.id, ...event.data.aliases].map(aliasKey),
          adoptedOn: event.data.adopted.on,
        };
      case 'AliasAdded':
        return { ...state, names: [...state.names, aliasKey(event.data.alias)] };
      case 'ParagraphAdded':
        return { ...state, paragraphs: [...state.paragraphs, placed(event.data)] };
      case 'ParagraphNumberSet': {
        const { key, number } = event.data;
        return { ...state, paragraphs: state.paragraphs.map((p) => (p.key === key ? { ...p, number } : p)) };
      }
      case 'CommitmentAdded':
        return { ...state, commitments: [...state.commitments, { ...pick(event.data), changes: [] }] };
      case 'DueDateChanged': {
        const { commitment, to, decidedOn } = event.data;
        const change = (due: Due): Due =>
          due.key === commitment ? { ...due, changes: [...due.changes, { to, decidedOn }] } : due;
        return { ...state, commitments: state.commitments.map(change) };
      }
      case 'SuccessionRecorded':
        return { ...state, successors: [...state.successors, event.data.by] };
      case 'MeasureSet':
      case 'RecordChecked':
        return state;
      default:
        return unreachable(event);
    }
  },
};

const placed = ({ key, number, part }: Placed): Placed => ({ key, number, part });

const pick = ({ key, dueOn }: Pick<Due, 'key' | 'dueOn'>): Pick<Due, 'key' | 'dueOn'> => ({ key, dueOn });

/** The paragraph of a part that bears a number, whichever digits it is printed in. */
const numbered = ({ paragraphs }: State, part: ParagraphPart, number: string): Placed | undefined =>
  paragraphs.find((p) => p.part === part && p.number !== null && aliasKey(p.number) === aliasKey(number));

/** Nothing can have been asked for by a day, nor come of it on one, that had passed when it was asked for. */
const isBeforeAdoption = ({ adoptedOn }: State, day: string | null): boolean =>
  day !== null && adoptedOn !== null && day < (spanOf(adoptedOn).earliest ?? '');

type Amendment = Exclude<ResolutionCommand, { type: 'register' }>;

const amend = (command: Amendment, state: State, id: string): ReturnType<typeof decider.decide> => {
  const has = (commitment: string): boolean => state.commitments.some(({ key }) => key === commitment);
  switch (command.type) {
    case 'add-alias': {
      const { alias } = command.data;
      if (state.names.includes(aliasKey(alias))) return refuse('alias-taken', { alias });
      return [{ type: 'AliasAdded', v: 1, data: { alias } }];
    }
    case 'add-paragraph': {
      const { key, number, part, textRead, title, mandate } = command.data;
      if (state.paragraphs.some((p) => p.key === key)) return refuse('paragraph-exists', { paragraph: key });
      if (number !== null && numbered(state, part, number) !== undefined) return refuse('number-taken', { number });
      return [{ type: 'ParagraphAdded', v: 2, data: { key, number, part, textRead, title, mandate } }];
    }
    case 'set-paragraph-number': {
      const { key, number } = command.data;
      const paragraph = state.paragraphs.find((p) => p.key === key);
      if (paragraph === undefined) return refuse('unknown-paragraph', { paragraph: key });
      if (paragraph.number === number) return refuse('number-already-set', { number });
      const holder = numbered(state, paragraph.part, number);
      if (holder !== undefined && holder.key !== key) return refuse('number-taken', { number });
      return [{ type: 'ParagraphNumberSet', v: 1, data: { key, number } }];
    }
    case 'add-commitment': {
      const { key, paragraph, title, aim, responsible, dueOn, weight } = command.data;
      if (has(key)) return refuse('commitment-exists', { commitment: key });
      const under = state.paragraphs.find((p) => p.key === paragraph);
      if (under === undefined) return refuse('unknown-paragraph', { paragraph });
      if (under.part === 'preambular') return refuse('preambular-paragraph', { paragraph });
      if (isBeforeAdoption(state, dueOn)) return refuse('due-before-adoption', { day: dueOn ?? '' });
      return [{ type: 'CommitmentAdded', v: 1, data: { key, paragraph, title, aim, responsible, dueOn, weight } }];
    }
    case 'set-measure': {
      const { commitment, setBy, setOn, basis } = command.data;
      if (!has(commitment)) return refuse('unknown-commitment', { commitment });
      const measure = measureFrom(command.data.measure);
      if (measure === null) return refuse('measure-incomplete', { type: command.data.measure.type });
      const steps = measure.type === 'milestones' ? measure.steps : [];
      const again = firstTwice(steps.map(({ key }) => key));
      if (again !== undefined) return refuse('duplicate-step', { step: again });
      // Nobody could say which of two steps a fact meets, unless its action does.
      const unnamed = steps.filter(({ onlyIfNamed }) => onlyIfNamed !== true);
      const fact = firstTwice(unnamed.flatMap(({ facts }) => [...new Set(facts)]));
      if (fact !== undefined) return refuse('steps-met-alike', { fact });
      return [{ type: 'MeasureSet', v: 1, data: { commitment, measure, setBy, setOn, basis } }];
    }
    case 'record-succession': {
      const { by, on, renews } = command.data;
      if (by === id) return refuse('succeeds-itself', { resolution: by });
      if (isBeforeAdoption(state, spanOf(on).latest)) return refuse('before-adoption', { day: on });
      if (state.successors.includes(by)) return refuse('succession-exists', { resolution: by });
      const unknown = renews.find((commitment) => !has(commitment));
      if (unknown !== undefined) return refuse('unknown-commitment', { commitment: unknown });
      return [{ type: 'SuccessionRecorded', v: 1, data: { by, on, renews } }];
    }
    case 'change-due-date': {
      const { commitment, to, decidedOn, by, reason } = command.data;
      const due = state.commitments.find(({ key }) => key === commitment);
      if (due === undefined) return refuse('unknown-commitment', { commitment });
      if (isBeforeAdoption(state, to)) return refuse('due-before-adoption', { day: to ?? '' });
      if (isBeforeAdoption(state, decidedOn)) return refuse('before-adoption', { day: decidedOn });
      // A decision may be entered after a later one: it stands in its own place.
      const last = decidedBy(due.changes, decidedOn);
      if ((last === undefined ? due.dueOn : last.to) === to) return refuse('due-date-unchanged', { commitment });
      return [{ type: 'DueDateChanged', v: 1, data: { commitment, to, decidedOn, by, reason } }];
    }
    case 'record-checked': {
      const { commitment, checkedTo, by } = command.data;
      if (!has(commitment)) return refuse('unknown-commitment', { commitment });
      return [{ type: 'RecordChecked', v: 1, data: { commitment, checkedTo, by } }];
    }
    default:
      return unreachable(command);
  }
};
