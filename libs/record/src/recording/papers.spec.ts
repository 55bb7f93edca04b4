import { describe, expect, it } from '@jest/globals';
import { desk, party, reason, text } from './fixture.js';
import { isUnrecorded } from './unrecorded.js';

const noted = { kind: 'note-verbale', channel: 'bag', language: 'en', subject: text('A training') };
const came = (number: string, more: object = {}) => ({
  ...noted,
  number,
  from: { parties: ['TUR'] },
  receivedOn: '2026-03-05',
  ...more,
});
const went = (number: string, more: object = {}) => ({
  ...noted,
  number,
  to: { parties: ['TUR'] },
  sentOn: '2026-03-05',
  ...more,
});

describe('a paper', () => {
  it.each(['٤١٢/٢٠٢٦', '۴۱۲/۲۰۲۶', '0412-2026', '2026/412', '412/2026'])(
    'has a registry number that no other is given, typed %s or otherwise, in its book',
    async (number) => {
      const at = await desk();
      await at.record('incoming', 'register', null, came('412/2026'));
      expect(await at.code('incoming', 'register', null, came(number))).toBe('number-taken');
      expect(await at.code('outgoing', 'register', null, went(number))).toBe('recorded');
    },
  );

  it('has its number in its series, in letters of any case', async () => {
    const at = await desk();
    await at.record('incoming', 'register', null, came('POL/412/2026'));
    expect(await at.code('incoming', 'register', null, came('pol/412/2026'))).toBe('number-taken');
    expect(await at.code('incoming', 'register', null, came('ECO/412/2026'))).toBe('recorded');
  });

  it('of two that are registered under one number at once is one', async () => {
    const at = await desk();
    const both = await Promise.all([
      at.code('incoming', 'register', null, came('412/2026')),
      at.code('incoming', 'register', null, came('٤١٢/٢٠٢٦', { subject: text('Another') })),
    ]);
    expect(both.toSorted()).toEqual(['number-taken', 'recorded']);
  });

  it('is of parties that are registered, however many', async () => {
    const codes = Array.from({ length: 57 }, (_, n) => `S${n + 10}`);
    const at = await desk(...codes);
    const all = { parties: ['TUR', ...codes] };
    expect(await at.code('incoming', 'register', null, came('1/2026', { from: all }))).toBe('recorded');
    const some = { parties: ['TUR', 'XXX'] };
    const refused = await at.ask('incoming', 'register', null, came('2/2026', { from: some }));
    expect(refused).toMatchObject({ code: 'unknown-reference', places: [{ pointer: '/from/parties/1' }] });
  });

  it('did not come, nor bear a day, that is still to come', async () => {
    const at = await desk();
    const ahead = came('1/2026', { dated: '2027-01-01', receivedOn: '2027-01-02' });
    const refused = await at.ask('incoming', 'register', null, ahead);
    if (!isUnrecorded(refused)) throw new Error('recorded');
    expect(refused).toMatchObject({ code: 'date-in-future' });
    expect(await at.code('outgoing', 'register', null, went('1/2026', { sentOn: '2027-01-02' }))).toBe(
      'date-in-future',
    );
  });
});

describe('what is typed from a stamp', () => {
  it('is corrected as anything is: the day by a correction, the number by a withdrawal', async () => {
    const at = await desk();
    const first = await at.record('incoming', 'register', null, came('413/2026'));
    const becomes = came('413/2026', { receivedOn: '2026-03-06' });
    expect(await at.code('incoming', 'corrections', first.id, { event: first.event, reason, becomes })).toBe(
      'recorded',
    );
    const earlier = { ...becomes, dated: '2026-03-07' };
    expect(await at.code('incoming', 'corrections', first.id, { event: first.event, reason, becomes: earlier })).toBe(
      'received-before-dated',
    );
    const otherwise = { event: first.event, reason, becomes: came('412/2026') };
    expect(await at.code('incoming', 'corrections', first.id, otherwise)).toBe('correction-changes-the-id');
    const inOtherDigits = { event: first.event, reason, becomes: came('٤١٣/٢٠٢٦') };
    expect(await at.code('incoming', 'corrections', first.id, inOtherDigits)).toBe('recorded');
    await at.withdraw('incoming', first);
    expect(await at.code('incoming', 'register', null, came('412/2026'))).toBe('recorded');
    expect(await at.code('incoming', 'register', null, came('413/2026'))).toBe('recorded');
  });
});

describe('a reply', () => {
  const repliesTo = (...inReplyTo: readonly string[]) => ({ inReplyTo });

  it('is to papers that are registered, in either book', async () => {
    const at = await desk();
    await at.record('incoming', 'register', null, came('412/2026'));
    await at.record('outgoing', 'register', null, went('88/2026'));
    const both = repliesTo('incoming-412-2026', 'outgoing-88-2026');
    expect(await at.code('outgoing', 'register', null, went('89/2026', both))).toBe('recorded');
    for (const unknown of ['incoming-88-2026', 'outgoing-412-2026', 'outgoing-90-2026'])
      expect(await at.code('outgoing', 'register', null, went('90/2026', repliesTo(unknown)))).toBe(
        'unknown-reference',
      );
    for (const no of ['statement-a', 'party-TUR', '88/2026', 'incoming-'])
      expect(await at.code('outgoing', 'register', null, went('90/2026', repliesTo(no)))).toBe('malformed-body');
  });

  it('is not to itself, nor does it lead back to itself over others', async () => {
    const at = await desk();
    const first = await at.record('incoming', 'register', null, came('412/2026'));
    await at.record('outgoing', 'register', null, went('88/2026', repliesTo('incoming-412-2026')));
    expect(await at.code('incoming', 'register', null, came('413/2026', repliesTo('incoming-413-2026')))).toBe(
      'unknown-reference',
    );
    for (const to of ['incoming-412-2026', 'outgoing-88-2026']) {
      const becomes = came('412/2026', repliesTo(to));
      expect(await at.code('incoming', 'corrections', first.id, { event: first.event, reason, becomes })).toBe(
        'makes-a-circle',
      );
    }
  });

  it('is to an earlier paper', async () => {
    const at = await desk();
    await at.record('incoming', 'register', null, came('412/2026', { dated: '2026-03-03' }));
    const reply = (sentOn: string) => went('88/2026', { sentOn, ...repliesTo('incoming-412-2026') });
    const refused = await at.ask('outgoing', 'register', null, reply('2026-03-02'));
    expect(refused).toMatchObject({ code: 'answers-a-later-paper', params: { paper: 'incoming-412-2026' } });
    expect(await at.code('outgoing', 'register', null, reply('2026-03-03'))).toBe('recorded');
  });

  it('keeps what it answers from being withdrawn', async () => {
    const at = await desk();
    const first = await at.record('incoming', 'register', null, came('412/2026'));
    const reply = await at.record('outgoing', 'register', null, went('88/2026', repliesTo('incoming-412-2026')));
    const body = { event: first.event, reason };
    expect(await at.code('incoming', 'retractions', first.id, body)).toBe('still-referred-to');
    await at.withdraw('outgoing', reply);
    expect(await at.code('incoming', 'retractions', first.id, body)).toBe('recorded');
    expect(await at.code('outgoing', 'register', null, went('89/2026', repliesTo('incoming-412-2026')))).toBe(
      'unknown-reference',
    );
  });
});

it('of a party keeps that in the register', async () => {
  const at = await desk();
  const saudi = await at.record('party', 'register', null, party('SAU'));
  await at.record('incoming', 'register', null, came('1/2026', { from: { parties: ['SAU'] } }));
  expect(await at.code('party', 'retractions', 'SAU', { event: saudi.event, reason })).toBe('still-referred-to');
});
