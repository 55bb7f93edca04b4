import type { Words } from '#kernel';
import { unreachable } from '#kernel';
import type { FactDraft } from '../../kind/index.js';
import { fact } from '../../kind/index.js';
import type { TrainingState } from './decider.js';
import type { TrainingEvent } from './events.js';

export const trainingFactNames = {
  'training.opened': { ar: 'افتُتح تدريب', en: 'A training opened', fr: 'Une formation s’est ouverte' },
  'training.held-with-partners': {
    ar: 'عُقد تدريب مع شركاء',
    en: 'A training was held with partners',
    fr: 'Une formation s’est tenue avec des partenaires',
  },
  'training.participation-recorded': {
    ar: 'سُجّلت المشاركة في تدريب',
    en: 'Participation in a training was recorded',
    fr: 'La participation à une formation a été consignée',
  },
  'training.closed': { ar: 'اختُتم تدريب', en: 'A training closed', fr: 'Une formation s’est achevée' },
  'training.certificates-awarded': {
    ar: 'مُنحت شهادات تدريب',
    en: 'Training certificates were awarded',
    fr: 'Des certificats de formation ont été remis',
  },
  'training.not-held': { ar: 'لم يُعقد تدريب', en: 'A training was not held', fr: 'Une formation n’a pas eu lieu' },
} satisfies Readonly<Record<string, Words>>;

export type TrainingFact = keyof typeof trainingFactNames;
type Draft = FactDraft & { readonly name: TrainingFact };

/** What an event says for counting; partners learnt of later count from the opening, and once. */
export const trainingFacts = (event: TrainingEvent, state: TrainingState): readonly Draft[] => {
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
