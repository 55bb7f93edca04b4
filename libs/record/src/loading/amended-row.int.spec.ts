import { openRegister } from '#register';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DomainEvent, RecordedEvent } from '#kernel';
import { amended, isAmendment } from '#kernel';
import { MemoryEventLog } from '#platform';
import { ReferenceIndex } from '../recording/reference-index.js';
import { Recorder } from '../recording/recorder.js';
import type { DataFile } from './data-files.js';
import { readDataFiles } from './data-files.js';
import { loadFiles } from './load-files.js';

const now = (): Date => new Date('2026-11-28T12:00:00Z');
const shipped = readDataFiles('data/53-45-POL');
/** As it was shipped before its corrections. */
const before = shipped.filter(({ name }) => name < '7');
const since = shipped.filter(({ name }) => name >= '7').flatMap(({ rows }) => rows);

const [group, formation] = ['contact-group-of-friends-of-mediation', 'contact-group-of-friends-of-mediation.formation'];
const text = (en: string) => ({ original: 'en', en });
const source = { type: 'state', confidence: 'A', citation: 'A fictional note', locator: null, quote: null };

const emptyRecord = () => {
  const log = new MemoryEventLog({ clock: now });
  const recorder = new Recorder(log, new ReferenceIndex(log), now, openRegister);
  const record = recorder.record.bind(recorder);
  const all = () => log.readAll(null, 10_000);
  /** What somebody who is no loader says of what is there. */
  const say = async (slice: string, id: string | null, command: string, body: object): Promise<unknown> => {
    const origin = { actor: 'somebody', role: 'editor', onBehalfOf: null };
    return record({ slice, command, id, body, idempotencyKey: null, ifMatch: null, origin, correlationId: 'c' });
  };
  const formed = async (): Promise<RecordedEvent> => {
    const event = (await all()).find(({ type }) => type === 'ContactGroupFormed');
    if (event === undefined) throw new Error('no group was formed');
    return event;
  };
  return { log, record, all, say, formed, load: (files: readonly DataFile[]) => loadFiles(files, log, record, now) };
};

const groupId = (event: RecordedEvent): string => event.stream.slice('contact-group-'.length);
const dayOf = (event: DomainEvent | undefined): unknown => Reflect.get(Object(event?.data), 'on');

describe('a row that corrects or withdraws what an earlier row recorded', () => {
  it('is a correction in an older record, which keeps what it holds as it is', async () => {
    const { load, log, all, formed } = emptyRecord();
    await load(before);
    const held = await all();
    expect(await load(shipped)).toMatchObject({ outcome: 'loaded', refused: [] });
    const events = await all();
    expect(events.slice(0, held.length)).toEqual(held);
    const amending = since.filter(({ amends }) => amends !== null);
    expect(events.slice(held.length).filter(isAmendment)).toHaveLength(amending.length);
    const first = await formed();
    expect(dayOf(first)).toBe('on or before 2018-09-24');
    const [reading] = amended(await log.readStream(first.stream)).filter(({ event }) => event.id === first.id);
    expect(dayOf(reading?.event)).toBe('2018-05-06/2018-09-24');
    expect(reading?.correctedBy?.meta.actor).toBe('data-loader');
    expect(await load(shipped)).toEqual({ outcome: 'complete' });
  });

  it('says the same in a new record and in an older one', async () => {
    const [fresh, older] = [emptyRecord(), emptyRecord()];
    await fresh.load(shipped);
    await older.load(before);
    await older.load(shipped);
    const said = async ({ all }: typeof fresh) =>
      [...Map.groupBy(await all(), ({ stream }) => stream)]
        .map(([stream, events]) => [stream, events.map(({ id, type, data }) => ({ id, type, data }))] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1));
    expect(await said(older)).toEqual(await said(fresh));
  });

  it.each(['corrections', 'retractions'])(
    'is left out and told where others were there with their %s',
    async (command) => {
      const { load, formed, say, all } = emptyRecord();
      await load(before);
      const event = await formed();
      const id = groupId(event);
      const body = { event: event.id, reason: text('Known better here') };
      const becomes = { on: '2018-09-20', source };
      await say('contact-group', id, command, command === 'corrections' ? { ...body, becomes } : body);
      const head = (await all()).length;
      const result = await load(shipped);
      const why = `(${formation}-range): what the row ${formation} says has been corrected or withdrawn in this record by others`;
      expect(result).toMatchObject({ outcome: 'loaded', rows: shipped.flatMap(({ rows }) => rows).length - 1 });
      expect(result).toMatchObject({ refused: [expect.stringContaining(why)] });
      const naming = (await all()).slice(head).filter((one) => isAmendment(one) && one.data.event === event.id);
      expect(naming).toEqual([]);
    },
  );

  it('goes on where a load was cut short, whatever others corrected of it since', async () => {
    const { load, formed, say, record, log } = emptyRecord();
    await load(before);
    let done = false;
    const cutShort: typeof record = async (request) => {
      if (done) throw new Error('power cut');
      done = request.idempotencyKey === `${formation}-range`;
      return record(request);
    };
    await expect(loadFiles(shipped, log, cutShort, now)).rejects.toThrow('power cut');
    const event = await formed();
    const becomes = { on: '2018-09-20', source };
    await say('contact-group', groupId(event), 'corrections', { event: event.id, reason: text('Later'), becomes });
    expect(await load(shipped)).toMatchObject({ outcome: 'loaded', refused: [] });
    const [reading] = amended(await log.readStream(event.stream)).filter((one) => one.event.id === event.id);
    expect(dayOf(reading?.event)).toBe('2018-09-20');
  });

  it('refuses all files where the rehearsal finds it wrong, with its field', async () => {
    const { load, log } = emptyRecord();
    const spoilt = shipped.map(({ name, rows }) => ({
      name,
      rows: rows.map((row) =>
        row.key === `${formation}-range`
          ? { ...row, body: { reason: text('Why'), becomes: { on: '2018-02-30', source } } }
          : row,
      ),
    }));
    await expect(load(spoilt)).rejects.toThrow(`(${formation}-range), field /becomes/on: not-a-date`);
    expect(await log.head()).toBeNull();
  });
});

describe('a measure that is shipped later', () => {
  it('leaves one that others set since, and tells so', async () => {
    const { load, say, all } = emptyRecord();
    await load(before);
    const measure = { type: 'open-ended', facts: ['partnership.agreed'] };
    const set = { commitment: 'partnership', measure, setBy: 'OIC-GS', setOn: '2026-11-25', basis: text('Ours') };
    await say('resolution', '53-45-POL', 'set-measure', { ...set, source });
    expect(await load(shipped)).toMatchObject({
      refused: [
        expect.stringMatching(/\(measure-partnership-2026-11\): the measure of partnership was set .* by others$/),
      ],
    });
    const measures = (await all()).filter(({ type }) => type === 'MeasureSet').map(({ data }) => data);
    expect(measures).toContainEqual(expect.objectContaining({ commitment: 'pcsu', setOn: '2026-11-28' }));
    expect(measures).not.toContainEqual(expect.objectContaining({ commitment: 'partnership', setOn: '2026-11-28' }));
  });
});

describe('a row that says wrongly what it corrects or withdraws', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tanfidh-rows-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const entered = { key: group, slice: 'contact-group', command: 'enter', body: {} };
  const correction = { key: 'c', slice: 'contact-group', command: 'corrections', amends: group, body: {} };

  it.each([
    ['an ordinary command', { ...correction, command: 'record-meeting' }, 'amends: record-meeting neither corrects'],
    ['no row', { ...correction, amends: undefined }, 'amends: the key of the row'],
    ['a row that comes later or not at all', { ...correction, amends: 'c' }, 'amends: no earlier row has the key c'],
    ['a row of another slice', { ...correction, slice: 'body' }, `slice: ${group} is of contact-group`],
    ['the stream too', { ...correction, of: group }, 'amends: says of which stream'],
    ['the event itself', { ...correction, body: { event: 'e' } }, 'body: amends says which event'],
  ])('is refused before anything is loaded: %s', (_, row, why) => {
    writeFileSync(join(folder, '1.json'), JSON.stringify([entered, row]));
    expect(() => readDataFiles(folder)).toThrow(`1.json, row 2, field ${why}`);
  });
});
