import type { Words } from '#kernel';
import { unreachable } from '#kernel';
import type { FactDraft } from '../../kind/index.js';
import { fact } from '../../kind/index.js';
import type { ConferenceEvent } from './events.js';

export const factNames = {
  'conference.held': { ar: 'عقد المؤتمر', en: 'conference held', fr: 'conférence tenue' },
  'conference.not-held': {
    ar: 'تسجيل عدم عقد المؤتمر',
    en: 'conference recorded as not held',
    fr: 'conférence enregistrée comme non tenue',
  },
  'conference.participation-recorded': {
    ar: 'تسجيل المشاركة',
    en: 'participation recorded',
    fr: 'participation enregistrée',
  },
  'conference.session-held': { ar: 'عقد جلسة', en: 'session held', fr: 'session tenue' },
  'conference.recommendations-made': { ar: 'صدور توصيات', en: 'recommendations made', fr: 'recommandations formulées' },
  'conference.report-issued': { ar: 'صدور التقرير', en: 'report issued', fr: 'rapport publié' },
  'conference.distribution-announced': {
    ar: 'الإعلان عن توزيع النتائج',
    en: 'distribution of results announced',
    fr: 'diffusion des résultats annoncée',
  },
  'conference.results-distributed': { ar: 'توزيع النتائج', en: 'results distributed', fr: 'résultats diffusés' },
} satisfies Record<string, Words>;

type Name = keyof typeof factNames;

export const facts = (event: ConferenceEvent): readonly (FactDraft & { readonly name: Name })[] => {
  switch (event.type) {
    case 'ConferenceEntered':
      return [];
    case 'ConferenceHeld': {
      const { on, host, organisers } = event.data;
      return [fact('conference.held', on, { parties: [...new Set([host, ...organisers])] })];
    }
    case 'ConferenceNotHeld':
      // Dated by the period it speaks of, so that it falls into that year's instance.
      return [fact('conference.not-held', event.data.year)];
    case 'ParticipationRecorded': {
      const { on, states: named, partners, statesCount: states, participants: quantity } = event.data;
      const parties = [...new Set([...named, ...partners])];
      return [fact('conference.participation-recorded', on, { parties, states, quantity })];
    }
    case 'SessionHeld': {
      const { on, speakers } = event.data;
      const parties = [...new Set(speakers.flatMap(({ party }) => party ?? []))];
      return [fact('conference.session-held', on, { parties })];
    }
    case 'RecommendationsMade':
      return [fact('conference.recommendations-made', event.data.on)];
    case 'ReportIssued':
      return [fact('conference.report-issued', event.data.on)];
    case 'DistributionAnnounced':
      return [fact('conference.distribution-announced', event.data.on, { parties: event.data.to, intention: true })];
    case 'ResultsDistributed':
      return [fact('conference.results-distributed', event.data.on, { parties: event.data.to })];
    default:
      return unreachable(event);
  }
};
