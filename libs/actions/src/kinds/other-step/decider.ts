import type { CommandsOf, Decider, Decision, LocalizedText, PartialDate } from '#kernel';
import { refuse, unreachable } from '#kernel';
import type { commands } from './commands.js';
import type { OtherStepEvent } from './events.js';

export type OtherStepRefusal = 'already-entered' | 'not-entered' | 'step-already-recorded' | 'nobody-named' | 'moved';

export interface OtherStep {
  readonly status: 'none' | 'entered' | 'moved';
  readonly steps: readonly string[];
}

type OtherStepCommand = CommandsOf<typeof commands>;

const keyOf = ({ on, what }: { readonly on: PartialDate; readonly what: LocalizedText }): string =>
  `${on} ${what[what.original]}`;

export const decider: Decider<OtherStepCommand, OtherStep, OtherStepEvent, OtherStepRefusal> = {
  initial: { status: 'none', steps: [] },

  decide(command, { status, steps }): Decision<OtherStepEvent, OtherStepRefusal> {
    if (command.type === 'enter') {
      const { title, serves, whyNoOtherKind } = command.data;
      return status === 'none'
        ? [{ type: 'OtherStepEntered', v: 1, data: { title, serves, whyNoOtherKind } }]
        : refuse('already-entered');
    }
    if (status === 'none') return refuse('not-entered');
    if (status === 'moved') return refuse('moved');
    switch (command.type) {
      case 'record-step': {
        const { on, what, by, evidence } = command.data;
        if (by.length === 0) return refuse('nobody-named');
        if (steps.includes(keyOf(command.data))) return refuse('step-already-recorded');
        return [{ type: 'OtherStepTaken', v: 1, data: { on, what, by, evidence } }];
      }
      case 'move-into': {
        const { on, into, reason } = command.data;
        return [{ type: 'OtherStepMoved', v: 1, data: { on, into, reason } }];
      }
      default:
        return unreachable(command);
    }
  },

  evolve(state, event): OtherStep {
    switch (event.type) {
      case 'OtherStepEntered':
        return { ...state, status: 'entered' };
      case 'OtherStepTaken':
        return { ...state, steps: [...state.steps, keyOf(event.data)] };
      case 'OtherStepMoved':
        return { ...state, status: 'moved' };
      default:
        return unreachable(event);
    }
  },
};
