import { describe, expect, it } from '@jest/globals';
import { isAdded } from './added.js';

const eventId = '14d9e5c3-f25a-8ea2-9e1b-ed4f7604c47f';
const recordedAt = '2026-11-21T08:30:00.000Z';
const source = { type: 'state', confidence: 'A', citation: 'A note', locator: null, quote: { lang: 'en', text: 'so' } };
const onRecord = { source, recordedAt, eventId, correctedBy: null, knownSince: recordedAt, revision: 3 };

const field = (name: string, now: unknown, old?: unknown): boolean =>
  isAdded({ pointer: `/body/items/0/${name}`, old, now });

describe('a field that was not there before', () => {
  it.each<readonly [name: string, now: unknown]>([
    ['eventId', eventId],
    ['revision', 0],
    ['correctedBy', null],
    ['correctedBy', eventId],
    ['knownSince', recordedAt],
    ['recordedAt', recordedAt],
    ['source', null],
    ['source', source],
    ['checks', []],
    ['checks', [{ date: '2019-05-02', by: 'HST', ...onRecord }]],
    ['numbered', null],
    ['numbered', onRecord],
    ['aliasesAdded', [{ alias: '53/45', ...onRecord }]],
    ['raised', [{ standing: 'accepted', on: '2019', ...onRecord }]],
    ['notYetAdopted', false],
  ])('is added in its form: %s %j', (name, now) => {
    expect(field(name, now)).toBe(true);
  });

  it.each<readonly [name: string, now: unknown]>([
    ['eventId', 'e'],
    ['eventId', null],
    ['revision', -1],
    ['revision', 1.5],
    ['revision', '1'],
    ['correctedBy', 'somebody'],
    ['knownSince', '2026-11-21'],
    ['recordedAt', null],
    ['source', 'A note'],
    ['source', { type: 'state', confidence: 'A' }],
    ['source', { ...source, confidence: 'high' }],
    ['source', { ...source, more: true }],
    ['checks', null],
    ['checks', [{ date: '2019-05-02', by: 'HST' }]],
    ['numbered', { ...onRecord, eventId: 'e' }],
    ['aliasesAdded', ['53/45']],
    ['raised', [{ standing: 'accepted', ...onRecord }]],
    ['notYetAdopted', null],
    ['another', 1],
    ['toString', 1],
  ])('is not added in another: %s %j', (name, now) => {
    expect(field(name, now)).toBe(false);
  });

  it('is not what was there and changed', () => {
    expect(field('revision', 3, 2)).toBe(false);
  });
});

describe('a line of a page', () => {
  const line = (now: unknown, old?: unknown): boolean => isAdded({ pointer: '/body/text/7', old, now });

  it.each([
    ['· entered on 24 November 2026'],
    ['· entered on 24 November 2026 · corrected'],
    ['· inscrit le 1er novembre 2026 · corrigé'],
    ['· قُيِّد في 24 نوفمبر 2026'],
    ['· مصحَّح'],
  ])('may bear the marks of what is on record: %s', (marks) => {
    expect(line(`Implemented ${marks}`, 'Implemented')).toBe(true);
  });

  it.each([
    ['Implemented · withdrawn'],
    ['Implemented · corrected · and more'],
    ['Implemented · corrected by nobody'],
    ['Implemented corrected'],
    ['Partly · corrected'],
  ])('bears nothing else: %s', (now) => {
    expect(line(now, 'Implemented')).toBe(false);
  });

  it('is never added whole', () => {
    expect(line('Implemented · corrected')).toBe(false);
  });
});
