import { describe, expect, it } from '@jest/globals';
import { applyBatch, CachedReadStore, MemoryProjectionStore } from '#platform';
import { cursorFrom } from '../paging.js';
import { projections } from '../projections/index.js';
import { InvalidCursor, NotFound, UnknownNames } from '../query-refusal.js';
import { desk, reason, text } from '../recording/fixture.js';
import { upcastEvent } from '../slices.js';
import { RecordViews } from '../view/record-view.js';
import { listCorrespondence, showPaper } from './papers.js';

type Desk = Awaited<ReturnType<typeof desk>>;

const noted = { kind: 'note-verbale', channel: 'bag', language: 'en', subject: text('A training') };
const came = (number: string, receivedOn: string, more: object = {}) => ({
  ...noted,
  number,
  from: { parties: ['TUR'] },
  receivedOn,
  ...more,
});
const went = (number: string, sentOn: string, more: object = {}) => ({
  ...noted,
  number,
  to: { parties: ['SAU'] },
  sentOn,
  ...more,
});

const secretary = { id: 'p', role: 'secretariat', party: null } as const;
const any = { direction: null, number: null, party: null, from: null, to: null, answer: null };
const start = { cursor: null, limit: null };

const viewed = async ({ log }: Desk, viewer: typeof secretary | null = secretary, asOf: string | null = null) => {
  const store = new MemoryProjectionStore();
  const fresh = projections.map(({ name, version }) => ({ projection: name, version, partition: 0, position: null }));
  await store.adjustCheckpoints(() => ({ cleared: [], fresh }));
  const events = await log.readAll(null, 1_000);
  const batch = { events, partitions: [0], position: events.at(-1)?.position ?? '' };
  await applyBatch({ log, store, projections, upcastEvent }, batch);
  const views = new RecordViews(new CachedReadStore(store), () => new Date('2026-11-27T12:00:00Z'));
  return (await views.open(viewer)).at({ asOf, knownAt: null });
};
type View = Awaited<ReturnType<typeof viewed>>;

const listed = async (view: View, query: Partial<typeof any> | object = {}) => {
  const list = await listCorrespondence(view, { ...any, ...start, ...query });
  if (list instanceof InvalidCursor || list instanceof UnknownNames) throw new Error('refused');
  return list.items.map(({ key }) => key);
};

/** Three came and two went out; one of each in reply to the first. */
const busy = async () => {
  const at = await desk('SAU');
  const asks = { asksForAnswer: true };
  await at.record('incoming', 'register', null, came('412/2026', '2026-03-05', { ...asks, senderNumber: '٢٠٢٦/٧١' }));
  const others = { from: { parties: ['SAU', 'TUR'] } };
  await at.record('incoming', 'register', null, came('7/2026', '2026-01', { ...asks, ...others }));
  const reply = { inReplyTo: ['incoming-412-2026'] };
  const sent = await at.record('outgoing', 'register', null, went('88/2026', '2026-04-01', reply));
  await at.record('outgoing', 'register', null, went('89/2026', '2026-04-02'));
  const again = { inReplyTo: ['incoming-412-2026', 'outgoing-88-2026'] };
  await at.record('incoming', 'register', null, came('500/2026', '2026-05-05', again));
  return { at, sent };
};

describe('what came in and went out', () => {
  it('is listed oldest first, for those who may see it', async () => {
    const { at } = await busy();
    const all = ['incoming-7-2026', 'incoming-412-2026', 'outgoing-88-2026', 'outgoing-89-2026', 'incoming-500-2026'];
    expect(await listed(await viewed(at))).toEqual(all);
    expect(await listed(await viewed(at, null))).toEqual([]);
  });

  it.each([
    [{ number: '٤١٢/٢٠٢٦' }, ['incoming-412-2026']],
    [{ number: '71-2026' }, ['incoming-412-2026']],
    [{ number: '88/2026' }, ['outgoing-88-2026']],
    [{ number: '1/2026' }, []],
    [{ number: '' }, []],
    [{ party: 'SAU' }, ['incoming-7-2026', 'outgoing-88-2026', 'outgoing-89-2026']],
    [{ party: 'SAU', direction: 'incoming' }, ['incoming-7-2026']],
    [{ from: '2026-03-01', to: '2026-03-31' }, ['incoming-412-2026']],
    [{ from: '2026-04-02' }, ['outgoing-89-2026', 'incoming-500-2026']],
    [{ to: '2026-01-15' }, ['incoming-7-2026']],
    [{ answer: 'awaited' }, ['incoming-7-2026']],
    [{ answer: 'given' }, ['incoming-412-2026']],
    [{ answer: 'given', direction: 'outgoing' }, []],
  ])('is narrowed down to %j', async (query, found) => {
    const { at } = await busy();
    expect(await listed(await viewed(at), query)).toEqual(found);
  });

  it('is not narrowed down to a party that nobody knows', async () => {
    const { at } = await busy();
    const query = { ...any, ...start, party: 'XXX' };
    expect(await listCorrespondence(await viewed(at), query)).toEqual(new UnknownNames({ party: 'XXX' }));
  });

  it('is given in parts, whatever it is narrowed down to', async () => {
    const at = await desk('SAU');
    const numbers = Array.from({ length: 7 }, (_, n) => n + 1);
    for (const n of numbers) {
      const asks = { asksForAnswer: n % 2 === 1 };
      await at.record('incoming', 'register', null, came(`${n}/2026`, '2026-03-05', asks));
      await at.record('incoming', 'register', null, came(`${n}/2025`, '2025-03-05', { asksForAnswer: true }));
      const reply = { inReplyTo: [`incoming-${n}-2025`] };
      await at.record('outgoing', 'register', null, went(`${n}/2026`, '2026-04-01', reply));
    }
    const view = await viewed(at);
    const found: string[] = [];
    let cursor = null;
    for (let parts = 0; parts < 9; parts += 1) {
      const list = await listCorrespondence(view, { ...any, answer: 'awaited', cursor, limit: 2 });
      if (list instanceof InvalidCursor || list instanceof UnknownNames) throw new Error('refused');
      found.push(...list.items.map(({ id }) => id));
      if (list.next === null) break;
      expect(list.items.length).toBe(2);
      cursor = cursorFrom(list.next);
    }
    expect(found).toEqual(numbers.filter((n) => n % 2 === 1).map((n) => `${n}-2026`));
  });
});

describe('whether an answer is awaited', () => {
  it('follows from what went out by the day, and from nothing that was entered of it', async () => {
    const { at, sent } = await busy();
    const shown = async (asOf: string | null) => {
      const answer = await showPaper(await viewed(at, secretary, asOf), 'incoming', '412-2026');
      return answer instanceof NotFound ? answer.code : [answer.paper.answer, answer.paper.replies];
    };
    expect(await shown('2026-03-04')).toBe('not-found');
    expect(await shown('2026-03-31')).toEqual(['awaited', []]);
    expect(await shown('2026-04-01')).toEqual(['given', ['outgoing-88-2026']]);
    expect(await shown(null)).toEqual(['given', ['outgoing-88-2026', 'incoming-500-2026']]);
    const later = { event: sent.event, reason, becomes: went('88/2026', '2026-04-01') };
    await at.record('outgoing', 'corrections', sent.id, later);
    // What a sender writes again in the matter is no answer of ours.
    expect(await shown(null)).toEqual(['awaited', ['incoming-500-2026']]);
  });

  it('is not said of what asks for none', async () => {
    const { at } = await busy();
    const answer = await showPaper(await viewed(at), 'outgoing', '88-2026');
    expect(answer).toMatchObject({ paper: { answer: null, replies: ['incoming-500-2026'] } });
  });
});

describe('one paper', () => {
  it.each(['412-2026', '٤١٢-٢٠٢٦', '۴۱۲/۲۰۲۶', '2026-412'])('is found by its number, %s', async (number) => {
    const { at } = await busy();
    expect(await showPaper(await viewed(at), 'incoming', number)).toMatchObject({
      paper: { key: 'incoming-412-2026', number: '412/2026', correspondents: { parties: ['TUR'], bodies: [] } },
      revision: 0,
      amendments: [],
    });
  });

  it.each([
    ['outgoing', '412-2026'],
    ['incoming', '413-2026'],
    ['party', 'TUR'],
    ['incoming-412', '2026'],
    ['', ''],
  ])('is not there under another book or number: %s %s', async (direction, number) => {
    const { at } = await busy();
    expect(await showPaper(await viewed(at), direction, number)).toBeInstanceOf(NotFound);
  });

  it('is not there for who may not see it', async () => {
    const { at } = await busy();
    expect(await showPaper(await viewed(at, null), 'incoming', '412-2026')).toEqual(
      new NotFound('not-found', { id: '412-2026' }),
    );
  });

  it('reads as corrected, and tells how it read before', async () => {
    const at = await desk();
    const first = await at.record('incoming', 'register', null, came('412/2026', '2026-03-05'));
    const becomes = came('412/2026', '2026-03-06');
    await at.record('incoming', 'corrections', first.id, { event: first.event, reason, becomes });
    const view = await viewed(at);
    expect(await showPaper(view, 'incoming', '412-2026')).toMatchObject({
      paper: { on: '2026-03-06' },
      revision: 1,
      amendments: [
        {
          does: 'corrects',
          before: { en: expect.stringContaining('5 March 2026') },
          since: { en: expect.stringContaining('6 March 2026') },
        },
      ],
    });
    expect(await listed(view, { to: '2026-03-05' })).toEqual([]);
  });

  it('that was withdrawn is not there, and its number is given again', async () => {
    const at = await desk();
    const first = await at.record('incoming', 'register', null, came('412/2026', '2026-03-05'));
    await at.withdraw('incoming', first);
    expect(await listed(await viewed(at))).toEqual([]);
    expect(await showPaper(await viewed(at), 'incoming', '412-2026')).toBeInstanceOf(NotFound);
    await at.record('incoming', 'register', null, came('412/2026', '2026-03-07'));
    const view = await viewed(at);
    expect(await listed(view)).toEqual(['incoming-412-2026']);
    expect(await showPaper(view, 'incoming', '412-2026')).toMatchObject({ paper: { on: '2026-03-07' }, revision: 2 });
  });
});
