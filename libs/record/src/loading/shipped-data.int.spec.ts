import { openRegister } from '#register';
import { describe, expect, it } from '@jest/globals';
import { MemoryEventLog } from '#platform';
import type { RecordedEvent } from '#kernel';
import { effective, effectiveEvents } from '#kernel';
import { membershipOn, partyView, resolutionView, sortKeyOf, statementView } from '#register';
import { ReferenceIndex } from '../recording/reference-index.js';
import { Recorder } from '../recording/recorder.js';
import { sliceOf, slices } from '../slices.js';
import type { DataFile } from './data-files.js';
import { DataRefused, readDataFiles } from './data-files.js';
import { loadFiles } from './load-files.js';
import { loadShippedData } from './shipped-data.js';

const now = (): Date => new Date('2026-11-23T12:00:00Z');
const shipped = readDataFiles('data/53-45-POL');

const emptyRecord = () => {
  const log = new MemoryEventLog();
  const recorder = new Recorder(log, new ReferenceIndex(log), now, openRegister);
  return { log, record: recorder.record.bind(recorder) };
};

const changed = (key: string, body: (old: object) => unknown): readonly DataFile[] =>
  shipped.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => (row.key === key ? { ...row, body: body(row.body as object) } : row)),
  }));

describe('the shipped data', () => {
  it('loads through the ordinary commands, once', async () => {
    const { log, record } = emptyRecord();
    const total = shipped.flatMap(({ rows }) => rows).length;
    expect(await loadFiles(shipped, log, record, now)).toMatchObject({ outcome: 'loaded', rows: total });
    const head = await log.head();
    expect(await loadFiles(shipped, log, record, now)).toEqual({ outcome: 'complete' });
    expect(await log.head()).toBe(head);
  });

  it('has what the report of 2018 says of the whole resolution, line by line and through whom (R16, R17)', async () => {
    const { log, record } = emptyRecord();
    await loadFiles(shipped, log, record, now);
    const events = (await log.readAll(null, 10_000)).filter(({ stream }) => stream.startsWith('statement-'));
    const said = [...Map.groupBy(events, ({ stream }) => stream).values()].flatMap(
      (stream) => statementView(effective(stream)) ?? [],
    );
    const whole = said.filter(
      ({ commitment, paragraph, recommendation }) => !commitment && !paragraph && !recommendation,
    );
    const places = whole.map(({ source }) => source?.locator);
    expect(places).toEqual(expect.arrayContaining(['line 13', 'line 25', 'line 79', 'line 112', 'line 114']));
    expect(said.filter(({ relayed }) => relayed === null).map(({ source }) => source?.locator)).toEqual(['line 13']);
  });

  it('goes on where a load was cut short', async () => {
    const whole = emptyRecord();
    await loadFiles(shipped, whole.log, whole.record, now);
    const { log, record } = emptyRecord();
    let left = 100;
    const cutShort: typeof record = (request) => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('power cut')) : record(request);
    };
    await expect(loadFiles(shipped, log, cutShort, now)).rejects.toThrow('power cut');
    await loadFiles(shipped, log, record, now);
    const events = async (of: MemoryEventLog) =>
      (await of.readAll(null, 10_000)).map(({ id, stream, revision }) => ({ id, stream, revision }));
    expect(await events(log)).toEqual(await events(whole.log));
  });

  it('is refused whole for one bad row, which is named with its field', async () => {
    const { log, record } = emptyRecord();
    const files = changed('contact-group-of-friends-of-mediation.meeting-1', (old) => ({ ...old, on: '2018-02-30' }));
    const refusal = await loadFiles(files, log, record, now).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DataRefused);
    expect(String(refusal)).toContain('(contact-group-of-friends-of-mediation.meeting-1), field /on: not-a-date');
    expect(await log.head()).toBeNull();
  });

  it('leaves a record with a content of its own alone', async () => {
    const { log, record } = emptyRecord();
    const [first] = shipped[0]?.rows ?? [];
    const { slice = '', command = '', body } = first ?? {};
    const origin = { actor: 'somebody', role: 'administrator', onBehalfOf: null };
    await record({ slice, command, body, id: null, idempotencyKey: null, ifMatch: null, origin, correlationId: 'c' });
    expect(await loadFiles(shipped, log, record, now)).toEqual({ outcome: 'left-alone' });
  });

  describe('of a version that has more of it than the record', () => {
    const origin = { actor: 'somebody', role: 'administrator', onBehalfOf: null };
    const all = shipped.flatMap(({ rows }) => rows);
    const bodyOf = (key: string): unknown => all.find((row) => row.key === key)?.body;
    /** Register without recommendations, as an older version shipped it; then an editor entered one. */
    const older = async () => {
      const { log, record } = emptyRecord();
      await loadFiles(shipped.slice(0, 2), log, record, now);
      const own = { id: null, idempotencyKey: null, ifMatch: null, origin, correlationId: 'c' };
      await record({ ...own, slice: 'recommendation', command: 'record', body: bodyOf('recommendation-R1') });
      return { log, record };
    };
    const place = '3-recommendations.json, row 1 (recommendation-R1): recommendation-exists, ';

    it('comes in but for what contradicts an editor’s own entry, which is told with its place and the rule’s words', async () => {
      const { log, record } = await older();
      const result = await loadFiles(shipped, log, record, now);
      expect(result).toMatchObject({
        outcome: 'loaded',
        rows: all.length - 1,
        refused: [expect.stringContaining(`${place}Recommendation R1 is already on record`)],
      });
      expect(await loadFiles(shipped, log, record, now)).toEqual({ outcome: 'complete' });
    });

    it('comes in at the start of a server, which logs what was left out and goes on', async () => {
      const { log, record } = await older();
      const warnings: unknown[] = [];
      const logger = { info: () => {}, warn: (what: unknown) => void warnings.push(what) };
      await loadShippedData(record, log, 'full', now, logger);
      expect(warnings).toEqual([{ refused: expect.stringContaining(place) }]);
    });

    it('leaves a row as an older version shipped it, and what follows it comes in', async () => {
      const { log, record } = emptyRecord();
      const [key, begins] = ['contact-group-of-friends-of-mediation', 'contact-group'];
      const older = changed(key, (old) => ({ ...old, title: { original: 'en', en: 'Contact Group' } }));
      const until = older.findIndex(({ rows }) => rows.some((row) => row.key === key)) + 1;
      await loadFiles(older.slice(0, until), log, record, now);
      const result = await loadFiles(shipped, log, record, now);
      expect(result).toMatchObject({ refused: [expect.stringContaining(`(${key}): idempotency-key-reused`)] });
      const streams = new Set((await log.readAll(null, 10_000)).map(({ stream }) => stream));
      expect([...streams].filter((stream) => stream.startsWith(begins))).toHaveLength(1);
    });

    it('corrects the number of the resolution in Arabic where an older one has it otherwise, and answers to both', async () => {
      const key = 'resolution-53-45-POL';
      const older = changed(key, (old) => {
        const { designation } = old as { designation: object };
        return { ...old, designation: { ...designation, ar: '45/53-س' } };
      }).filter(({ name }) => name < '7');
      for (const files of [older, older.slice(0, 2)]) {
        const { log, record } = emptyRecord();
        await loadFiles(files, log, record, now);
        const result = await loadFiles(shipped, log, record, now);
        expect(result).toMatchObject({ rows: all.length - 1 });
        expect(result).toMatchObject({ refused: [expect.stringContaining(`(${key}): idempotency-key-reused`)] });
        const events = await log.readStream(key);
        expect(events[0]?.data).toMatchObject({ designation: { ar: '45/53-س' } });
        const { designation, aliases } = resolutionView(effective(events)) ?? {};
        expect(designation?.ar).toBe('53/45-س');
        expect(aliases).toEqual(expect.arrayContaining(['45/53-س', '53/45-س', 'POL 53/45']));
      }
    });
  });

  it('can be corrected: every event is what its own command would record again', async () => {
    const { log, record } = emptyRecord();
    await loadFiles(shipped, log, record, now);
    const all = await log.readAll(null, 10_000);
    const seen = new Set<string>();
    for (const slice of slices)
      for (const stream of new Set(all.map((event) => event.stream).filter((name) => sliceOf(name) === slice))) {
        let state: unknown = slice.decider.initial;
        for (const event of effectiveEvents(all.filter((each) => each.stream === stream))) {
          const { type, v, data } = event;
          const command = {
            type: slice.recordedBy[type] ?? '',
            data: { ...(data as object), source: event.meta.source },
          };
          expect(slice.decider.decide(command, state)).toEqual([{ type, v, data }]);
          state = slice.decider.evolve(state, event);
          seen.add(type);
        }
      }
    expect(seen.size).toBeGreaterThan(25);
  });

  it('names no person', () => {
    const text = JSON.stringify(shipped);
    for (const name of [
      'Kıran',
      'Kiran',
      'Aldobeay',
      'Othaimeen',
      'Kulaklıkaya',
      'Köse',
      'Raza',
      'Qatarneh',
      'Mussinov',
      'Akçapar',
      'Sareer',
      'Çavuşoğlu',
      'أقتش',
      'قيران',
      'الضبيعي',
      'العثيمين',
    ])
      expect(text).not.toContain(name);
  });

  it('ships sort keys that follow the rule', () => {
    for (const { slice, command, body } of shipped.flatMap(({ rows }) => rows)) {
      if (slice !== 'party' || command !== 'register') continue;
      const { name, sortKey } = body as { name: { ar: string; en: string; fr: string }; sortKey: unknown };
      expect(sortKey).toEqual(sortKeyOf(name));
    }
  });
});

describe('the membership in the shipped data', () => {
  const parties = async () => {
    const { log, record } = emptyRecord();
    await loadFiles(shipped, log, record, now);
    const streams = new Map<string, RecordedEvent[]>();
    for (const event of await log.readAll(null, 10_000)) {
      if (!event.stream.startsWith('party-')) continue;
      streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
    }
    return [...streams.values()].flatMap((events) => partyView(effective(events)) ?? []);
  };

  it('is 57, of whom 56 took part while one was suspended', async () => {
    const all = await parties();
    expect(membershipOn(all, '2012-08-13')).toMatchObject({ members: 57, takingPart: 57, suspended: [] });
    expect(membershipOn(all, '2018-11-29')).toMatchObject({ members: 57, takingPart: 56, suspended: ['SYR'] });
    expect(membershipOn(all, '2025-03-06')).toMatchObject({ members: 57, takingPart: 56 });
    expect(membershipOn(all, '2025-03-07')).toMatchObject({ members: 57, takingPart: 57, suspended: [] });
  });
});
