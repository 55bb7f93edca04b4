import type { Words } from '#kernel';
import { unreachable } from '#kernel';
import type { FactDraft } from '../../kind/index.js';
import { fact } from '../../kind/index.js';
import type { PublicationEvent } from './events.js';

export const factNames = {
  'publication.issued': { ar: 'صدور مطبوعة', en: 'publication issued', fr: 'publication parue' },
  'publication.presented': { ar: 'عرض مطبوعة', en: 'publication presented', fr: 'publication présentée' },
  'publication.not-issued': {
    ar: 'عدم صدور مطبوعة',
    en: 'publication recorded as not issued',
    fr: 'publication consignée comme non parue',
  },
} satisfies Record<string, Words>;

type Name = keyof typeof factNames;

export const facts = (event: PublicationEvent): readonly (FactDraft & { readonly name: Name })[] => {
  switch (event.type) {
    case 'PublicationEntered':
    case 'FigureQuoted':
      return [];
    case 'PublicationIssued':
      return [fact('publication.issued', event.data.on, { parties: [event.data.by] })];
    case 'PublicationPresented': {
      const { on, by, panel, participants: quantity } = event.data;
      const parties = [...new Set([...(by === null ? [] : [by]), ...panel])];
      return [fact('publication.presented', on, { parties, quantity })];
    }
    case 'PublicationNotIssued':
      return [fact('publication.not-issued', event.data.on)];
    default:
      return unreachable(event);
  }
};
