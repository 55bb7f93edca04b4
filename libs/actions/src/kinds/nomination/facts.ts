import type { Words } from '#kernel';
import { unreachable } from '#kernel';
import type { FactDraft } from '../../kind/index.js';
import { fact } from '../../kind/index.js';
import type { Nomination } from './decider.js';
import type { NominationEvent } from './events.js';

export const factNames = {
  'nomination.received': { ar: 'تلقي ترشيح', en: 'nomination received', fr: 'candidature reçue' },
  'nomination.accepted': { ar: 'قبول ترشيح', en: 'nomination accepted', fr: 'candidature acceptée' },
  'nomination.appointed': { ar: 'تعيين عضو', en: 'member appointed', fr: 'membre désigné' },
  'nomination.declined': { ar: 'الاعتذار عن قبول ترشيح', en: 'nomination not retained', fr: 'candidature non retenue' },
  'nomination.withdrawn': { ar: 'سحب ترشيح', en: 'nomination withdrawn', fr: 'candidature retirée' },
  'nomination.appointment-ended': { ar: 'انتهاء تعيين', en: 'appointment ended', fr: 'fin de désignation' },
} satisfies Record<string, Words>;

type Name = keyof typeof factNames;

/** The nominating state is the party of every fact: it is the state that acts, through its nominee. */
export const facts = (
  event: NominationEvent,
  { state }: Nomination,
): readonly (FactDraft & { readonly name: Name })[] => {
  const stated = (name: Name, on: string) => [fact(name, on, { parties: [state] })];
  switch (event.type) {
    case 'NominationEntered':
    case 'ClarificationAsked':
      return [];
    case 'NominationReceived':
      return stated('nomination.received', event.data.on);
    case 'NominationAccepted':
      return stated('nomination.accepted', event.data.on);
    case 'NomineeAppointed':
      return stated('nomination.appointed', event.data.on);
    case 'NominationDeclined':
      return stated('nomination.declined', event.data.on);
    case 'NominationWithdrawn':
      return stated('nomination.withdrawn', event.data.on);
    case 'AppointmentEnded':
      return stated('nomination.appointment-ended', event.data.on);
    default:
      return unreachable(event);
  }
};
