import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Principal } from '#identity';
import { applyBatch, MemoryEventLog, MemoryProjectionStore } from '#platform';
import { openRegister } from '#register';
import { projections } from '../projections/index.js';
import type { CommandRequest } from '../recording/command.js';
import { head, paragraph, party, reason, source, text } from '../recording/fixture.js';
import { Recorder } from '../recording/recorder.js';
import { ReferenceIndex } from '../recording/reference-index.js';
import { StepRefused } from '../recording/try-out.js';
import { isUnrecorded } from '../recording/unrecorded.js';
import { upcastEvent } from '../slices.js';
import { RecordViews } from '../view/record-view.js';
import { type Preview, previewOf } from './preview-of.js';

const now = () => new Date('2026-11-23T12:00:00Z');
const registrar: Principal = { id: 'prn_1', role: 'registrar', party: null };
type Asked = Pick<CommandRequest, 'slice' | 'command' | 'id' | 'body'>;

let log: MemoryEventLog;
let recorder: Recorder;
let store: MemoryProjectionStore;

const request = (asked: Asked): CommandRequest => {
  const origin = { actor: registrar.id, role: registrar.role, onBehalfOf: null };
  return { ...asked, origin, idempotencyKey: null, ifMatch: null, correlationId: 'c' };
};
const apply = async () => {
  const events = await log.readAll(await store.checkpoint(), 100);
  const position = events.at(-1)?.position ?? '';
  await applyBatch({ log, store, projections, upcastEvent }, { events, partitions: [0], position });
};
const record = async (slice: string, command: string, id: string | null, body: object) => {
  const answer = await recorder.record(request({ slice, command, id, body }));
  if (isUnrecorded(answer)) throw new Error(answer.code);
  await apply();
  return { ...answer, event: answer.events[0]?.id ?? '' };
};
const preview = async (slice: string, command: string, id: string | null, body: object): Promise<Preview> => {
  const decided = await recorder.decide(request({ slice, command, id, body }));
  if (isUnrecorded(decided)) throw new Error(decided.code);
  return previewOf(await new RecordViews(store, now).open(registrar), decided);
};

/** What moves, in a word for each side. */
const moved = ({ moves }: Preview) =>
  moves.map(({ commitment, before, after }) => [
    commitment,
    ...[before, after].map((one) => (one === null ? null : `${one.progress.status} ${one.progress.counted}`)),
  ]);

const measure = (more: object) => ({
  commitment: 'training',
  measure: { facts: ['training.opened'], ...more },
  setBy: 'TUR',
  setOn: '2026-11-23',
  basis: text('Working steps'),
  source,
});
const entry = {
  title: text('A course'),
  serves: [{ resolution: '53-45-POL', commitment: 'training' }],
  format: 'course',
  source,
};

beforeEach(async () => {
  log = new MemoryEventLog({ clock: now });
  recorder = new Recorder(log, new ReferenceIndex(log), now, openRegister);
  store = new MemoryProjectionStore();
  const fresh = projections.map(({ name, version }) => ({ projection: name, version, partition: 0, position: null }));
  await store.adjustCheckpoints(() => ({ cleared: [], fresh }));
  for (const code of ['TUR', 'SAU']) await record('party', 'register', null, party(code));
  await record('resolution', 'register', null, { ...head('53-45-POL', ['45/53-S']) });
  await record('resolution', 'add-paragraph', '53-45-POL', { ...paragraph, key: 'op-8', number: '8' });
  const promise = { key: 'training', paragraph: 'op-8', title: text('Training'), responsible: ['TUR'], source };
  await record('resolution', 'add-commitment', '53-45-POL', promise);
  await record('resolution', 'set-measure', '53-45-POL', measure({ type: 'open-ended' }));
});

describe('what is about to be entered', () => {
  it('is said in three languages, with what it moves and who will see it, and is not recorded', async () => {
    const { id } = await record('training', 'enter', null, entry);
    const last = await log.head();
    const found = await preview('training', 'record-opening', id, { on: '2019-09-09', host: 'TUR', source });
    expect(found).toMatchObject({
      events: [{ type: 'TrainingOpened', says: { en: 'The training opened (9 September 2019); host: TUR.' } }],
      moves: [
        {
          resolution: { id: '53-45-POL' },
          paragraph: 'op-8',
          number: '8',
          commitment: 'training',
          before: { progress: { status: 'no-information', counted: 0 }, measure: { measure: { type: 'open-ended' } } },
          after: { progress: { status: 'ongoing', counted: 1 } },
        },
      ],
      seenBy: 'general',
    });
    expect(found.events[0]?.says?.ar).toMatch(/2019/);
    expect(await log.head()).toBe(last);
  });

  it('moves nothing where nothing is counted of it, or its date is ahead of no fact', async () => {
    expect(await preview('training', 'enter', null, entry)).toMatchObject({
      events: [{ type: 'TrainingEntered' }],
      moves: [],
      seenBy: 'general',
    });
    const said = { resolution: '53-45-POL', commitment: 'training', status: 'implemented', by: text('Remarks') };
    const statement = { ...said, on: '2019', words: text('Done.'), originalLanguage: 'en', source };
    const { events, moves } = await preview('statement', 'record', null, statement);
    expect([events.length, moves]).toEqual([1, []]);
  });

  it('is for those who may see it', async () => {
    const paper = { number: '412/2026', kind: 'letter', channel: 'mail', language: 'en', subject: text('A letter') };
    const body = { ...paper, from: { parties: ['TUR'] }, receivedOn: '2026-03-05' };
    expect(await preview('incoming', 'register', null, body)).toMatchObject({ moves: [], seenBy: 'secretariat' });
  });

  it('may be a plan of several commands, one after the other', async () => {
    const opening = { command: 'record-opening', body: { on: '2019', source } };
    const closing = { command: 'record-closing', body: { on: '2019', source } };
    const view = await new RecordViews(store, now).open(registrar);
    const begun = await recorder.tryOut({
      slice: 'training',
      id: null,
      steps: [{ command: 'enter', body: entry }, opening],
    });
    if (begun instanceof StepRefused) throw new Error(begun.why.code);
    const found = await previewOf(view, begun);
    expect(found.events.map(({ type }) => type)).toEqual(['TrainingEntered', 'TrainingOpened']);
    expect([moved(found), found.seenBy]).toEqual([[['training', 'no-information 0', 'ongoing 1']], 'general']);
    const { id } = await record('training', 'enter', null, entry);
    const further = await recorder.tryOut({ slice: 'training', id, steps: [opening, closing] });
    if (further instanceof StepRefused) throw new Error(further.why.code);
    expect(moved(await previewOf(await new RecordViews(store, now).open(registrar), further))).toEqual([
      ['training', 'no-information 0', 'ongoing 1'],
    ]);
  });
});

describe('in a register of whose entries a second person has to look at each', () => {
  const kept = { newEntries: 'secretariat', checking: 'second-person' } as const;
  beforeEach(() => {
    recorder = new Recorder(log, new ReferenceIndex(log), now, kept);
  });

  it('moves what it will once that is done, and says so', async () => {
    const { id } = await record('training', 'enter', null, entry);
    const opening = await preview('training', 'record-opening', id, { on: '2019', host: null, source });
    expect(opening).toMatchObject({ seenBy: 'secretariat', waitsOnDesk: true });
    expect(moved(opening)).toEqual([['training', 'no-information 0', 'ongoing 1']]);
  });

  it('does not move again what waits already', async () => {
    const { id } = await record('training', 'enter', null, entry);
    const { event } = await record('training', 'record-opening', id, { on: '2019', host: null, source });
    expect(moved(await preview('training', 'record-closing', id, { on: '2019', source }))).toEqual([]);
    const withdrawn = await preview('training', 'retractions', id, { event, reason });
    expect(moved(withdrawn)).toEqual([['training', 'ongoing 1', 'no-information 0']]);
    expect(withdrawn).toMatchObject({ seenBy: 'secretariat', waitsOnDesk: true });
  });

  it('waits not where its kind is the Secretariat’s alone', async () => {
    const paper = { number: '412/2026', kind: 'letter', channel: 'mail', language: 'en', subject: text('A letter') };
    const body = { ...paper, from: { parties: ['TUR'] }, receivedOn: '2026-03-05' };
    expect(await preview('incoming', 'register', null, body)).toMatchObject({
      seenBy: 'secretariat',
      waitsOnDesk: false,
    });
  });
});

describe('what corrects or withdraws', () => {
  let opening: { readonly id: string; readonly event: string };
  const opened = { on: '2019-09-09', host: 'TUR', source };
  beforeEach(async () => {
    const { id } = await record('training', 'enter', null, entry);
    opening = await record('training', 'record-opening', id, opened);
  });

  it('says what will stand in place of what', async () => {
    const body = { event: opening.event, reason, becomes: { ...opened, on: '2019-09-10' } };
    const [event] = (await preview('training', 'corrections', opening.id, body)).events;
    expect([event?.saidBefore?.en, event?.says?.en]).toEqual([
      'The training opened (9 September 2019); host: TUR.',
      'The training opened (10 September 2019); host: TUR.',
    ]);
  });

  it('moves figures back, and forth again where it is withdrawn itself', async () => {
    const withdrawal = { event: opening.event, reason };
    const found = await preview('training', 'retractions', opening.id, withdrawal);
    expect(moved(found)).toEqual([['training', 'ongoing 1', 'no-information 0']]);
    expect(found.events[0]).toMatchObject({ says: null, saidBefore: { en: expect.any(String) } });
    const { event } = await record('training', 'retractions', opening.id, withdrawal);
    const back = await preview('training', 'retractions', opening.id, { event, reason });
    expect(moved(back)).toEqual([['training', 'no-information 0', 'ongoing 1']]);
    expect(back.events[0]).toMatchObject({ says: { en: expect.any(String) }, saidBefore: null });
  });
});

describe('what changes the register', () => {
  it('moves what is counted against the states in standing', async () => {
    const { id } = await record('training', 'enter', null, entry);
    await record('training', 'record-opening', id, { on: '2019', host: 'TUR', source });
    const of = { of: null, count: 'distinct-parties', type: 'target' };
    await record('resolution', 'set-measure', '53-45-POL', measure(of));
    const found = await preview('party', 'change-standing', 'TUR', { standing: 'member', on: '1969', source });
    expect(moved(found)).toEqual([['training', 'no-information 0', 'implemented 1']]);
  });

  it('brings in what was not there, with nothing before it', async () => {
    const promise = { key: 'network', paragraph: 'op-8', title: text('Network'), responsible: ['TUR'], source };
    const found = await preview('resolution', 'add-commitment', '53-45-POL', promise);
    expect(moved(found)).toEqual([['network', null, 'no-information 0']]);
  });

  it('is a resolution of which there were no figures', async () => {
    const found = await preview('resolution', 'register', null, head('1-50-POL', []));
    expect([found.events.length, found.moves]).toEqual([1, []]);
  });
});

describe('a record whose rows stay behind its log', () => {
  it('tells what moves by this, and not what moved by what was entered before', async () => {
    const { id } = await record('training', 'enter', null, entry);
    const body = { on: '2019', host: null, source };
    await recorder.record(request({ slice: 'training', command: 'record-opening', id, body }));
    const found = await preview('training', 'record-closing', id, { on: '2019', source });
    expect(moved(found)).toEqual([]);
  });
});

describe('what was recorded under its key', () => {
  it('is told to come to nothing more', async () => {
    const asked = { ...request({ slice: 'training', command: 'enter', id: null, body: entry }), idempotencyKey: 'k' };
    await recorder.record(asked);
    const decided = await recorder.decide(asked);
    if (isUnrecorded(decided)) throw new Error(decided.code);
    const found = await previewOf(await new RecordViews(store, now).open(registrar), decided);
    expect(found).toEqual({ events: [], moves: [], seenBy: null, waitsOnDesk: false });
  });
});
