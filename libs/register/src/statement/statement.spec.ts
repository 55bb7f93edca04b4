import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { specFor, upcast } from '#kernel';
import { readShape } from '#shapes';
import { hasSaidItself } from '../said-itself.js';
import { RecordStatement } from './commands.js';
import { decider } from './decider.js';
import { statement } from './index.js';

const text = { original: 'en', en: 'Words' } as const;
const source = { type: 'press', confidence: 'B', citation: 'A paper', locator: null, quote: null } as const;
const said = {
  resolution: '53-45-POL',
  paragraph: null,
  commitment: null,
  recommendation: null,
  status: null,
  by: text,
  party: null,
  relayed: null,
  replaces: null,
  on: '2018-11-29',
  words: text,
  originalLanguage: 'en',
} as const;
const given = specFor(decider);

describe('a statement', () => {
  it.each([
    ['a whole resolution', {}],
    ['a paragraph of it', { paragraph: 'op-4' }],
    ['a commitment of it', { commitment: 'pcsu' }],
    ['a recommendation', { resolution: null, recommendation: 'R1' }],
    ['a recommendation, said with the resolution that it concerns', { recommendation: 'R1' }],
  ])('is about %s', (_, about) => {
    const data = { ...said, ...about };
    given()
      .when({ type: 'record', data: { ...data, source } })
      .then({ type: 'StatementRecorded', v: 2, data });
  });

  it.each([
    [{ paragraph: 'op-4', commitment: 'pcsu' }],
    [{ paragraph: 'op-4', recommendation: 'R1' }],
    [{ commitment: 'pcsu', recommendation: 'R1' }],
  ])('is about one thing: %j', (about) => {
    given()
      .when({ type: 'record', data: { ...said, ...about, source } })
      .thenRefused('about-several');
  });

  it.each([[{}], [{ paragraph: 'op-4' }], [{ commitment: 'pcsu' }]])(
    'is about something of a resolution that it names: %j',
    (about) => {
      given()
        .when({ type: 'record', data: { ...said, ...about, resolution: null, source } })
        .thenRefused('about-nothing');
    },
  );

  it('that is asked for as before is about a commitment and comes through nobody', () => {
    const { paragraph, recommendation, relayed, replaces, ...before } = { ...said, commitment: 'pcsu', source };
    const read = readShape(RecordStatement, before);
    expect(read).toMatchObject({
      ok: true,
      value: { commitment: 'pcsu', paragraph, recommendation, relayed, replaces },
    });
  });

  it('that was recorded as before reads so', () => {
    const file = new URL('./golden/StatementRecorded.v1.json', import.meta.url);
    const data: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const missing = { paragraph: null, recommendation: null, relayed: null, replaces: null };
    expect(upcast(statement, 'StatementRecorded', 1, data)).toEqual({ ...(data as object), ...missing });
  });

  it('that comes through somebody else says through whom, and how', () => {
    const sentence = statement.words.events['StatementRecorded']!;
    const format = { text: ({ en }: { en: string }) => en, date: (date: string) => date } as never;
    const relayed = { by: { original: 'en', en: 'the Saudi Press Agency' }, as: 'paraphrase' } as const;
    expect(sentence.en({ ...said, relayed }, format)).toBe(
      'Statement, Words (as reported by: the Saudi Press Agency; paraphrase), 2018-11-29: Words',
    );
    expect(sentence.en(said, format)).toBe('Statement, Words, 2018-11-29: Words');
  });
});

describe('the word of a party', () => {
  const relayed = { by: text, as: 'quote' } as const;
  const from = (type: 'state' | 'secretariat' | 'third-party' | 'press') => ({ ...source, type });

  it('is its own where it vouches for it itself and nobody stands between', () => {
    expect(hasSaidItself({ relayed: null, source: from('state') }, 'state')).toBe(true);
    expect(hasSaidItself({ relayed: null, source: from('secretariat') }, 'organ')).toBe(true);
    expect(hasSaidItself({ relayed: null, source: from('secretariat') }, 'field-mission')).toBe(true);
    expect(hasSaidItself({ relayed: null, source: from('third-party') }, 'partner')).toBe(true);
  });

  it.each(['press', 'third-party', 'secretariat'] as const)('is not a state’s own where it rests on: %s', (type) => {
    expect(hasSaidItself({ relayed: null, source: from(type) }, 'state')).toBe(false);
  });

  it('is not its own where somebody else passes it on', () => {
    expect(hasSaidItself({ relayed, source: from('state') }, 'state')).toBe(false);
    expect(hasSaidItself({ relayed: null, source: null }, 'state')).toBe(false);
  });
});
