import type { LocalizedText, PartialDate, PartOnRecord } from '#kernel';
import type { Commitment, Measure, Resolution, Statement } from '#register';
import type { ServedFact } from './model.js';

// Hand-built records for the specs of this folder: issue table, roll-up and properties.

const recordedAt = '2026-01-01T00:00:00.000Z';
const recorded: PartOnRecord = {
  source: null,
  recordedAt,
  eventId: 'e',
  revision: 0,
  correctedBy: null,
  knownSince: recordedAt,
};

export const text = (en: string): LocalizedText => ({ original: 'en', en });

export const commitment = (key: string, measure: Measure, more: Partial<Commitment> = {}): Commitment => ({
  key,
  paragraph: key,
  title: text(key),
  aim: null,
  responsible: [],
  dueOn: null,
  weight: 1,
  measure: { measure, setBy: 'OIC-GS', setOn: '2018-06-01', basis: text('working steps'), ...recorded },
  formerMeasures: [],
  dueDateChanges: [],
  checkedTo: null,
  checks: [],
  ...recorded,
  ...more,
});

export const resolutionOf = (commitments: readonly Commitment[], more: Partial<Resolution> = {}): Resolution => ({
  id: '53-45-POL',
  designation: text('53/45-POL'),
  title: text('Mediation'),
  aliases: [],
  aliasesAdded: [],
  adopted: { on: '2018-05-05/2018-05-06', by: 'OIC-CFM', session: text('45th'), place: text('Dhaka') },
  proposedBy: ['TUR'],
  paragraphs: [...new Set(commitments.map(({ paragraph }) => paragraph))].map((key) => ({
    key,
    number: null,
    part: 'operative',
    textRead: null,
    numberSource: null,
    title: text(key),
    mandate: null,
    numbered: null,
    ...recorded,
  })),
  commitments,
  succeededBy: [],
  ...recorded,
  ...more,
});

export const factOf = (
  eventId: string,
  name: string,
  on: PartialDate,
  commitments: readonly string[],
  more: Partial<ServedFact> = {},
): ServedFact => ({
  name,
  on,
  parties: [],
  states: null,
  quantity: null,
  intention: false,
  eventId,
  stream: `stream-${eventId}`,
  position: eventId,
  revision: 0,
  kind: name.split('.')[0] ?? name,
  action: eventId,
  title: text(`action ${eventId}`),
  source: { type: 'secretariat', confidence: 'A', citation: 'S', locator: null, quote: null },
  recordedAt: '2026-01-01T00:00:00.000Z',
  correctedBy: null,
  retractedBy: null,
  serves: commitments.map((key) => ({ resolution: '53-45-POL', commitment: key })),
  ...more,
});

export const statementOf = (id: string, key: string, on: PartialDate, status: Statement['status']): Statement => ({
  id,
  resolution: '53-45-POL',
  paragraph: null,
  commitment: key,
  recommendation: null,
  status,
  by: text('closing remarks'),
  party: null,
  relayed: null,
  replaces: null,
  on,
  words: text(id),
  originalLanguage: 'en',
  ...recorded,
  eventId: id,
});
