import type { Words } from '#kernel';
import { unreachable } from '#kernel';
import type { FactDraft } from '../../kind/index.js';
import { fact } from '../../kind/index.js';
import type { OtherStepEvent } from './events.js';

export const factNames = {
  'other-step.taken': { ar: 'خطوة أخرى', en: 'another step taken', fr: 'autre mesure prise' },
} satisfies Record<string, Words>;

type Name = keyof typeof factNames;

export const facts = (event: OtherStepEvent): readonly (FactDraft & { readonly name: Name })[] => {
  switch (event.type) {
    case 'OtherStepTaken':
      return [fact('other-step.taken', event.data.on, { parties: event.data.by })];
    case 'OtherStepEntered':
    case 'OtherStepMoved':
      return [];
    default:
      return unreachable(event);
  }
};
