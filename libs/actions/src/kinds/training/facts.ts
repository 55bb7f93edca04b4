import type { Words } from '#kernel';
import { unreachable } from '#kernel';
import type { FactDraft } from '../../kind/index.js';
import { fact } from '../../kind/index.js';
import type { Training } from './decider.js';
import type { TrainingEvent } from './events.js';

export const factNames = {
  'training.opened': { ar: 'افتتاح تدريب', en: 'training opened', fr: 'formation ouverte' },
  'training.held-with-partners': {
    ar: 'عقد تدريب مع شركاء',
    en: 'training held with partners',
    fr: 'formation tenue avec des partenaires',
  },
  'training.participation-recorded': {
    ar: 'تسجيل المشاركة في تدريب',
    en: 'participation in a training recorded',
    fr: 'participation à une formation consignée',
  },
  'training.closed': { ar: 'اختتام تدريب', en: 'training closed', fr: 'formation achevée' },
  'training.certificates-awarded': {
    ar: 'منح شهادات تدريب',
    en: 'training certificates awarded',
    fr: 'certificats de formation remis',
  },
  'training.not-held': {
    ar: 'تسجيل عدم عقد تدريب',
    en: 'training recorded as not held',
    fr: 'formation consignée comme non tenue',
  },
} satisfies Readonly<Record<string, Words>>;

export type TrainingFact = keyof typeof factNames;
type Draft = FactDraft & { readonly name: TrainingFact };

/** What an event says for counting; partners entered later count from the opening, and once. */
export const facts = (event: TrainingEvent, state: Training): readonly Draft[] => {
  switch (event.type) {
    case 'TrainingEntered':
      return [];
    case 'TrainingOpened': {
      const { on, host, partners } = event.data;
      const opened = fact('training.opened', on, { parties: host === null ? [] : [host] });
      return partners.length === 0
        ? [opened]
        : [opened, fact('training.held-with-partners', on, { parties: partners })];
    }
    case 'TrainingPartnerAdded':
      return state.status === 'opened' && state.partners.length === 1
        ? [fact('training.held-with-partners', state.on, { parties: state.partners })]
        : [];
    case 'TrainingParticipationRecorded': {
      const { on, states: parties, statesCount: states, participants: quantity } = event.data;
      return [fact('training.participation-recorded', on, { parties, states, quantity })];
    }
    case 'TrainingClosed':
      return [fact('training.closed', event.data.on)];
    case 'CertificatesAwarded':
      return [fact('training.certificates-awarded', event.data.on, { quantity: event.data.count })];
    case 'TrainingNotHeld':
      return [fact('training.not-held', event.data.on)];
    default:
      return unreachable(event);
  }
};
