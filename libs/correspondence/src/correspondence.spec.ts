import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RecordedEvent, Slice } from '#kernel';
import { effective, folded, specFor } from '#kernel';
import { readShape } from '#shapes';
import { recordedEvent, newEvent } from '../../../test/contracts/events.js';
import { RegisterIncoming } from './incoming/commands.js';
import { decider as incomingDecider } from './incoming/decider.js';
import type { PaperReceived } from './incoming/events.js';
import { RegisterOutgoing } from './outgoing/commands.js';
import { decider as outgoingDecider } from './outgoing/decider.js';
import type { PaperSent } from './outgoing/events.js';
import { answerTo, correspondenceSlices, numberKey, numbersOf, paperView } from './index.js';
import { incoming } from './incoming/index.js';
import { outgoing } from './outgoing/index.js';
import { numberPattern } from './registry-number.js';

const text = (en: string) => ({ original: 'en', en }) as const;
const nobody = { parties: [], bodies: [] };
const türkiye = { parties: ['TUR'], bodies: [] };

const noted = {
  number: '412/2026',
  kind: 'note-verbale',
  channel: 'bag',
  through: null,
  language: 'en',
  enclosures: null,
  subject: text('A training'),
  original: null,
  inReplyTo: [],
} as const;
const came = {
  ...noted,
  from: türkiye,
  senderNumber: '2026/71',
  dated: '2026-03-03',
  receivedOn: '2026-03-05',
  marking: null,
  asksForAnswer: true,
} as const;
const went = { ...noted, number: '88/2026', to: türkiye, sentOn: '2026-03-20' } as const;

const received: PaperReceived = { type: 'PaperReceived', v: 1, data: came };
const sent: PaperSent = { type: 'PaperSent', v: 1, data: went };
const givenIn = specFor(incomingDecider);
const givenOut = specFor(outgoingDecider);
const comes = (more: object = {}) => ({ type: 'register', data: { ...came, ...more } }) as const;
const goes = (more: object = {}) => ({ type: 'register', data: { ...went, ...more } }) as const;

describe('a paper that comes in', () => {
  it('is registered as it is', () => {
    givenIn().when(comes()).then(received);
  });

  it('takes a number that no other has in its book', () => {
    givenIn(received).when(comes()).thenRefused('number-taken', { number: '412/2026' });
  });

  it('is from somebody: a party, or a body that the register does not have', () => {
    givenIn()
      .when(comes({ from: nobody }))
      .thenRefused('no-correspondent');
    const academy = { parties: [], bodies: [text('An academy')] };
    givenIn()
      .when(comes({ from: academy }))
      .then({ ...received, data: { ...came, from: academy } });
  });

  it.each([
    ['2026-03-06', '2026-03-05'],
    ['2026-04', '2026-03'],
    ['2026-03', 'before 2026-03-01'],
  ])('was not received before the day that it bears: %s, %s', (dated, receivedOn) => {
    givenIn().when(comes({ dated, receivedOn })).thenRefused('received-before-dated', { dated, received: receivedOn });
  });

  it.each([
    ['2026-03-05', '2026-03-05'],
    ['2026-03', '2026-03-05'],
    ['2026-03-31', '2026-03'],
    ['before 2026-03-05', '2026-02-01'],
    [null, '2026-03-05'],
  ])('may have been, where dates are not so exact: %s, %s', (dated, receivedOn) => {
    const data = { ...came, dated, receivedOn };
    givenIn()
      .when(comes({ dated, receivedOn }))
      .then({ ...received, data });
  });

  it('has no number of a year before it came, and may have one of a later year', () => {
    givenIn()
      .when(comes({ number: '9/2025' }))
      .thenRefused('number-of-an-earlier-year', { number: '9/2025' });
    for (const [number, receivedOn] of [
      ['9/2027', '2026-03-05'],
      ['9/2025', '2025-12/2026-01'],
      ['9/2026', 'before 2026-03-10'],
    ] as const)
      givenIn()
        .when(comes({ number, receivedOn, dated: null }))
        .then({ ...received, data: { ...came, number, receivedOn, dated: null } });
  });

  it('has as many enclosures as titles at least', () => {
    const two = { count: 1, titles: [text('One'), text('Two')] };
    givenIn()
      .when(comes({ enclosures: two }))
      .thenRefused('more-titles-than-enclosures', { titles: 2, count: 1 });
    const enclosures = { count: 2, titles: [text('One')] };
    givenIn()
      .when(comes({ enclosures }))
      .then({ ...received, data: { ...came, enclosures } });
  });
});

describe('a paper that goes out', () => {
  it('is registered in a book of its own, under the same rules', () => {
    givenOut().when(goes()).then(sent);
    givenOut(sent).when(goes()).thenRefused('number-taken');
    givenOut()
      .when(goes({ to: nobody }))
      .thenRefused('no-correspondent');
    givenOut()
      .when(goes({ number: '88/2025' }))
      .thenRefused('number-of-an-earlier-year');
  });
});

describe('a registry number', () => {
  it.each([
    '٤١٢/٢٠٢٦',
    '۴۱۲/۲۰۲۶',
    '412-2026',
    '0412/2026',
    '2026/412',
    ' 412 / 2026 ',
    'No. 412/2026',
    'رقم ٤١٢/٢٠٢٦',
    '\u2068412/2026\u2069',
  ])('is the same however it is typed: %s', (typed) => {
    expect(numberKey(typed)).toBe('412-2026');
  });

  it.each([
    ['POL/412/2026', 'pol-412-2026'],
    ['و/٤١٢/٢٠٢٦', 'و-412-2026'],
    ['2025/2026', '2025-2026'],
    ['2026/2025', '2026-2025'],
    ['412', '412'],
    ['NV/TR/2026/71', 'nv-tr-71-2026'],
    ['A-3', 'a-3'],
    ['No', 'no'],
    ['', ''],
  ])('is another in another series or year, and of senders whatever they write: %s', (typed, key) => {
    expect(numberKey(typed)).toBe(key);
  });

  it('in one form is its own form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => numberKey(numberKey(typed)) === numberKey(typed)),
    );
  });

  it('is the same in every script of digits, in any case', () => {
    const numbers = fc.tuple(
      fc.constantFrom('', 'Pol/', 'OIC/DPA/'),
      fc.integer({ min: 1, max: 999_999 }),
      fc.integer({ min: 1969, max: 2099 }),
      fc.constantFrom(0x660, 0x6f0, 0x30),
    );
    fc.assert(
      fc.property(numbers, ([series, serial, year, zero]) => {
        const typed = `${series.toUpperCase()}${serial}/${year}`.replace(/\d/g, (digit) =>
          String.fromCodePoint(zero + Number(digit)),
        );
        const read = readShape(RegisterOutgoing, { ...went, number: typed });
        return read.ok && numberKey(typed) === numberKey(`${series}${serial}/${year}`);
      }),
    );
  });

  it('whatever is accepted as one, can be referred to, is of its series, and is kept apart from that of no series', () => {
    fc.assert(
      fc.property(fc.stringMatching(numberPattern), (number) => {
        const key = numberKey(number);
        const inReplyTo = [`incoming-${key}`];
        const read = readShape(RegisterOutgoing, { ...went, number, inReplyTo });
        const [, series = ''] = /^(.*?)[^/-]+[/-][^/-]+$/.exec(number) ?? [];
        // Written before a number, these are no series.
        fc.pre(!/\b(?:no|num|numero|number|nr|ref)\b|رقم/.test(folded(series)));
        const isOfSeries = key !== numberKey(number.slice(series.length));
        return read.ok && /(?:^|-)\d{1,6}-(?:19|20)\d\d$/.test(key) && isOfSeries === (series !== '');
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    '412',
    '412/26',
    '412/2026/7/8',
    '/2026',
    '412/1399',
    '412 2026',
    '412/2026\u200f',
    '../412/2026',
    '<b>/1/2026',
  ])('names its year, and nothing that is no number: %j', (number) => {
    const read = readShape(RegisterIncoming, { ...came, number });
    expect(read).toMatchObject({ ok: false, errors: [{ pointer: '/number' }] });
  });
});

describe('what is typed of a paper', () => {
  it('is told of in every bad place at once', () => {
    const bad = { ...came, kind: 'x', channel: 'pigeon', language: 'English', receivedOn: '30 Feb', subject: text('') };
    const read = readShape(RegisterIncoming, { ...bad, marking: { words: text('Secret'), widest: 'nobody' } });
    if (read.ok) throw new Error('read');
    expect(read.errors.map(({ pointer }) => pointer).toSorted()).toEqual([
      '/channel',
      '/kind',
      '/language',
      '/marking/widest',
      '/receivedOn',
      '/subject/en',
    ]);
  });

  it('may name fifty-eight senders, each once', () => {
    const parties = Array.from({ length: 58 }, (_, n) => `A${n}`);
    expect(readShape(RegisterIncoming, { ...came, from: { parties } })).toMatchObject({ ok: true });
    expect(readShape(RegisterIncoming, { ...came, from: { parties: ['TUR', 'TUR'] } })).toMatchObject({ ok: false });
  });

  it('asks for no answer where nothing is said of it', () => {
    const { asksForAnswer: _, ...rest } = came;
    expect(readShape(RegisterIncoming, rest)).toMatchObject({ ok: true, value: { asksForAnswer: false } });
  });

  it('may hold a script or a path as its subject: it is text', () => {
    const subject = text('<script>alert(1)</script> ../../etc/passwd');
    expect(readShape(RegisterIncoming, { ...came, subject })).toMatchObject({ ok: true, value: { subject } });
  });
});

const kept = (event: PaperReceived | PaperSent, stream: string, revision = 0): RecordedEvent => ({
  ...recordedEvent(
    { ...newEvent(event.data, undefined, event.type), id: `${stream} ${revision}` },
    { stream, revision, position: `${revision}` },
  ),
});

describe('a reply', () => {
  const answers = (slice: Slice, event: PaperReceived | PaperSent, to: readonly RecordedEvent[]) =>
    slice.refusesLink?.(event, to)?.refused ?? null;
  const itCame = kept(received, 'incoming-412-2026');
  const itWent = kept(sent, 'outgoing-88-2026');

  it('is to an earlier paper, or to one of the same day', () => {
    const on = (sentOn: string) => ({ ...sent, data: { ...went, sentOn } });
    expect(answers(outgoing, on('2026-03-20'), [itCame])).toBeNull();
    expect(answers(outgoing, on('2026-03-03'), [itCame])).toBeNull();
    expect(answers(outgoing, on('2026-03-02'), [itCame])).toBe('answers-a-later-paper');
    const in_ = (receivedOn: string) => ({ ...received, data: { ...came, receivedOn } });
    expect(answers(incoming, in_('2026-03-20'), [itWent])).toBeNull();
    expect(answers(incoming, in_('2026-03-19'), [itWent])).toBe('answers-a-later-paper');
  });

  it('to what bears no date is held to the day on which that was received', () => {
    const undated = kept({ ...received, data: { ...came, dated: null } }, 'incoming-1-2026');
    expect(answers(outgoing, { ...sent, data: { ...went, sentOn: '2026-03-04' } }, [undated])).toBe(
      'answers-a-later-paper',
    );
  });

  it('to what is there no more is held to nothing', () => {
    expect(answers(outgoing, sent, [])).toBeNull();
  });
});

describe('an answer of ours', () => {
  const [asks, asksNone] = [{ asksForAnswer: true }, { asksForAnswer: false }];
  const [ours, theirs] = [{ direction: 'outgoing' }, { direction: 'incoming' }] as const;

  it('is awaited until something went out in reply', () => {
    expect([answerTo(asks, []), answerTo(asks, [theirs]), answerTo(asks, [theirs, ours])]).toEqual([
      'awaited',
      'awaited',
      'given',
    ]);
    expect([answerTo(asksNone, []), answerTo(asksNone, [ours])]).toEqual([null, null]);
  });
});

describe('the two books', () => {
  it('are for the Secretariat alone, and entered by who may record', () => {
    expect(correspondenceSlices.map(({ name, collection, needs }) => [name, collection, needs])).toEqual([
      ['incoming', 'correspondence/incoming', 'record'],
      ['outgoing', 'correspondence/outgoing', 'record'],
    ]);
    expect(incoming.distribution(received)).toBe('secretariat');
    expect(outgoing.distribution(sent)).toBe('secretariat');
  });

  it('know a paper by its number, of the day on which it came or went', () => {
    expect([incoming.idFrom(came), outgoing.idFrom(went)]).toEqual(['412-2026', '88-2026']);
    expect([incoming.day(received), outgoing.day(sent)]).toEqual(['2026-03-05', '2026-03-20']);
    expect(incoming.names(received, '412-2026')).toEqual([{ kind: 'paper', key: 'incoming-412-2026' }]);
    expect(outgoing.names(sent, '88-2026')).toEqual([{ kind: 'paper', key: 'outgoing-88-2026' }]);
    expect(correspondenceSlices.map(({ answersTo, namesWithin }) => [answersTo, namesWithin])).toEqual([
      ['id', []],
      ['id', []],
    ]);
  });

  it('show each paper in one form', () => {
    const shown = paperView(effective([kept(received, 'incoming-412-2026')]));
    expect(shown).toMatchObject({
      key: 'incoming-412-2026',
      direction: 'incoming',
      id: '412-2026',
      number: '412/2026',
      correspondents: türkiye,
      on: '2026-03-05',
      dated: '2026-03-03',
      asksForAnswer: true,
    });
    expect(shown === null ? [] : numbersOf(shown)).toEqual(['412-2026', '71-2026']);
    const gone = paperView(effective([kept(sent, 'outgoing-88-2026')]));
    expect(gone).toMatchObject({ key: 'outgoing-88-2026', on: '2026-03-20', dated: null, asksForAnswer: false });
    expect(gone === null ? [] : numbersOf(gone)).toEqual(['88-2026']);
    expect(paperView([])).toBeNull();
  });

  it('have kept what they have ever kept', () => {
    for (const slice of correspondenceSlices)
      for (const [type, v] of Object.entries<number>(slice.versions)) {
        const file = new URL(`./${slice.name}/golden/${type}.v${v}.json`, import.meta.url);
        const shape = slice.commands['register'] as new () => object;
        expect(readShape(shape, JSON.parse(readFileSync(file, 'utf8')))).toMatchObject({ ok: true });
      }
  });
});
