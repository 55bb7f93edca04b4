import { describe, expect, it } from '@jest/globals';
import { handledIn } from '#kernel';
import { MemoryEventLog } from '#platform';
import { openRegister, type RegisterRules } from '#register';
import { head, paragraph, party, reason, serves, source, text } from '../recording/fixture.js';
import { Recorder } from '../recording/recorder.js';
import { ReferenceIndex } from '../recording/reference-index.js';
import { isUnrecorded } from '../recording/unrecorded.js';
import { EntryHandler } from './handler.js';
import { entriesOnDesk } from './on-desk.js';
import type { HandlingName, ListedEntry } from './shapes.js';

const now = () => new Date('2026-11-23T12:00:00Z');
const strict: RegisterRules = { readers: 'anybody', newEntries: 'secretariat', checking: 'second-person' };
const training = { title: text('A training'), serves, format: 'workshop', source };
const opening = { on: '2019-09-09', host: 'TUR', source };
const clearance = [{ function: text('Director'), on: '2026-11-23', how: 'on-paper' }];
const promise = { key: 'network', paragraph: 'op-7', title: text('Network'), responsible: ['TUR'], source };

const marked = (widest: string) => ({
  number: '412/2026',
  kind: 'note-verbale',
  channel: 'by-hand',
  language: 'en',
  subject: text('A training'),
  original: text('File 7'),
  from: { parties: ['TUR'] },
  receivedOn: '2026-11-20',
  marking: { words: text('For the Secretariat'), widest },
});

const desk = async (rules = strict) => {
  const log = new MemoryEventLog({ clock: now });
  const names = new ReferenceIndex(log);
  const as = (installed: RegisterRules) => new Recorder(log, names, now, installed);
  const handler = new EntryHandler(log, names, now, rules);
  let keys = 0;
  const record = async (recorder: Recorder, slice: string, command: string, id: string | null, body: object) => {
    const origin = { actor: 'officer', role: 'registrar', onBehalfOf: null };
    const idempotencyKey = `k${(keys += 1)}`;
    const request = { slice, command, id, body, idempotencyKey, ifMatch: null, origin, correlationId: 'c' };
    const outcome = await recorder.record(request);
    if (isUnrecorded(outcome)) throw new Error(JSON.stringify(outcome));
    return { ...outcome, entry: { stream: outcome.stream, event: outcome.events[0]?.id ?? '' } };
  };
  const begin = as(openRegister);
  await record(begin, 'party', 'register', null, party('TUR'));
  await record(begin, 'resolution', 'register', null, head('53-45-POL', []));
  await record(begin, 'resolution', 'add-paragraph', '53-45-POL', paragraph);
  await record(begin, 'resolution', 'add-commitment', '53-45-POL', promise);
  const enter = (slice: string, command: string, id: string | null, body: object) =>
    record(as(rules), slice, command, id, body);
  const act = async (
    name: HandlingName,
    entries: readonly ListedEntry[],
    more: object = {},
    by = 'checker',
    key = '',
  ) => {
    const origin = { actor: by, role: 'checker', onBehalfOf: null };
    const list = key === '' ? `l${(keys += 1)}` : key;
    const done = await handler.handle({ act: name, body: { entries, ...more }, key: list, origin, correlationId: 'c' });
    return isUnrecorded(done) ? done.code : `${done.entries}`;
  };
  const stands = async ({ stream, event }: ListedEntry) => handledIn(await log.readStream(stream)).get(event);
  return { log, enter, act, stands };
};

const entered = async () => {
  const at = await desk();
  const first = await at.enter('training', 'enter', null, training);
  const second = await at.enter('training', 'record-opening', first.id, opening);
  return { ...at, first, second, both: [first.entry, second.entry] };
};

describe('a list of entries', () => {
  it('is checked by a second person in one act, once, and then seen as the register is kept', async () => {
    const { act, both, stands } = await entered();
    expect(await act('check', both, {}, 'officer')).toBe('checked-by-who-entered');
    expect(await act('check', both)).toBe('2');
    expect(await act('check', both)).toBe('already-checked');
    for (const one of both) expect(await stands(one)).toEqual({ distribution: 'secretariat', awaitsCheck: false });
  });

  it('is made available with its clearance once it is checked, and its withdrawal says why', async () => {
    const { act, both, stands } = await entered();
    const to = { to: 'general', clearance };
    expect(await act('make-available', both, to)).toBe('not-checked-yet');
    await act('check', both);
    expect(await act('make-available', both, { to: 'general', clearance: [] })).toBe('malformed-body');
    expect(await act('make-available', both, to)).toBe('2');
    expect(await act('make-available', both, to)).toBe('not-made-wider');
    expect(await act('withdraw-availability', both, { to: 'general', reason })).toBe('not-made-narrower');
    expect(await act('withdraw-availability', both, { to: 'secretariat', reason })).toBe('2');
    expect((await stands(both[0]!))?.distribution).toBe('secretariat');
  });

  it('is refused whole where one of it is, wherever that stands, and nothing of it is recorded', async () => {
    const { act, both, log, enter } = await entered();
    const other = await enter('training', 'enter', null, training);
    const before = await log.head();
    const list = [...both, other.entry, { stream: other.stream, event: 'nothing' }];
    expect(await act('check', list)).toBe('unknown-event');
    expect(await act('check', [{ stream: 'training-nothing', event: 'e' }])).toBe('not-found');
    expect(await log.head()).toBe(before);
    expect(await act('check', [...both, other.entry])).toBe('3');
  });

  it('is handled once where it is sent twice, and goes on where it was broken off', async () => {
    const { act, both, log, enter, stands } = await entered();
    const other = await enter('training', 'enter', null, training);
    const list = [...both, other.entry];
    const append = log.append.bind(log);
    let left = 1;
    log.append = async (...args) => {
      if ((left -= 1) < 0) throw new Error('the line broke');
      return append(...args);
    };
    await expect(act('check', list, {}, 'checker', 'list')).rejects.toThrow('the line broke');
    left = 9;
    expect(await act('check', list, {}, 'checker', 'list')).toBe('3');
    const head = await log.head();
    expect(await act('check', list, {}, 'checker', 'list')).toBe('3');
    expect(await log.head()).toBe(head);
    const more = await enter('training', 'record-closing', both[0]!.stream.slice('training-'.length), {
      on: '2019-09-13',
      source,
    });
    expect(await act('check', [more.entry], {}, 'checker', 'list')).toBe('1');
    expect((await stands(more.entry))?.awaitsCheck).toBe(false);
  });

  it('is not for more than the entry with which its stream begins', async () => {
    const { act, both, second } = await entered();
    await act('check', both);
    const to = { to: 'general', clearance };
    expect(await act('make-available', [second.entry], to)).toBe('not-without-what-it-rests-on');
    expect(await act('make-available', both, to)).toBe('2');
  });

  it('is not for more than the marking of the paper on which it leans allows', async () => {
    const at = await desk();
    const registered = await at.enter('incoming', 'register', null, marked('member-states'));
    const leaning = { ...source, paper: registered.stream };
    const first = await at.enter('training', 'enter', null, { ...training, source: leaning });
    await at.act('check', [first.entry]);
    expect(await at.act('make-available', [first.entry], { to: 'general', clearance })).toBe('wider-than-marked');
    expect(await at.act('make-available', [first.entry], { to: 'member-states', clearance })).toBe('1');
    expect(await at.act('make-available', [registered.entry], { to: 'general', clearance })).toBe(
      'stays-with-the-secretariat',
    );
  });

  it('is for no more by being checked than the marking allows, however wide new entries are', async () => {
    const at = await desk({ ...strict, newEntries: 'general' });
    const { stream: paper } = await at.enter('incoming', 'register', null, marked('secretariat'));
    const first = await at.enter('training', 'enter', null, { ...training, source: { ...source, paper } });
    const other = await at.enter('training', 'enter', null, training);
    const opened = await at.enter('training', 'record-opening', other.id, { ...opening, source: { ...source, paper } });
    expect(await at.act('check', [first.entry, other.entry, opened.entry])).toBe('3');
    const all = await Promise.all([first, other, opened].map(({ entry }) => at.stands(entry)));
    expect(all.map((one) => one?.distribution)).toEqual(['secretariat', 'general', 'secretariat']);
  });

  it('makes nothing that is corrected from a marked paper known to more than the marking allows', async () => {
    const at = await desk({ ...strict, newEntries: 'general' });
    const { stream: paper } = await at.enter('incoming', 'register', null, marked('secretariat'));
    const first = await at.enter('training', 'enter', null, training);
    const opened = await at.enter('training', 'record-opening', first.id, opening);
    await at.act('check', [first.entry, opened.entry]);
    const becomes = { ...opening, on: '2019-09-10', source: { ...source, paper } };
    const { event } = opened.entry;
    const corrected = await at.enter('training', 'corrections', first.id, { event, becomes, reason });
    expect(await at.act('check', [corrected.entry])).toBe('wider-than-marked');
    await at.act('withdraw-availability', [opened.entry], { to: 'secretariat', reason });
    expect(await at.act('check', [corrected.entry])).toBe('1');
    expect(await at.act('make-available', [opened.entry], { to: 'general', clearance })).toBe('wider-than-marked');
    expect((await at.stands(corrected.entry))?.distribution).toBe('secretariat');
  });

  it('is shown with what a correction said before and says since', async () => {
    const { log, enter, first, second } = await entered();
    const becomes = { ...opening, on: '2019-09-10' };
    const event = second.entry.event;
    const corrected = await enter('training', 'corrections', first.id, { event, becomes, reason });
    const [entry, opened, correction] = await entriesOnDesk(
      log,
      [first.entry, second.entry, corrected.entry],
      () => undefined,
    );
    expect([entry?.title, opened?.before, opened?.awaitsCheck]).toEqual([training.title, null, true]);
    expect(correction?.before?.en).toContain('9 September 2019');
    expect(correction?.sentence.en).toContain('10 September 2019');
    expect(correction?.reason).toEqual(reason);
  });
});
