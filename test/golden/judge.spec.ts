import { describe, expect, it } from '@jest/globals';
import { type Allowed, checkAllowed, MOST_ALLOWED } from './allowed.js';
import { type Asked, keyOf } from './corpus.js';
import { judge, formatFindings } from './judge.js';
import { mapped, type Reshaped } from './mapping.js';
import { type Answer, answerOf } from './normal.js';

const address = '/api/v1/resolutions/53-45-POL/progress';
const question = { address, day: '2019-01-15', lang: 'fr' } as const;
const headers = { 'content-type': 'application/json; charset=utf-8', etag: '(some)' };
const answer = (body: unknown, more: Partial<Answer> = {}): Answer => ({ status: 200, headers, body, ...more });

interface Meant {
  readonly allowed?: readonly Allowed[];
  readonly reshaped?: readonly Reshaped[];
}

const verdict = (old: Answer, now: Answer, { allowed = [], reshaped = [] }: Meant = {}): string => {
  const corpus = new Map<string, Asked>([[keyOf(question), { question, answer: old }]]);
  return formatFindings(judge(corpus, [{ question, answer: now }], { allowed, reshaped }));
};

const kept = answer({ paragraphs: [{ key: 'op-8', title: 'Training', met: 2 }], next: null });
const withParagraphs = (...paragraphs: readonly unknown[]): Answer => answer({ paragraphs, next: null });

describe('an answer held against the corpus', () => {
  it('agrees where it is the same', () => {
    expect(verdict(kept, kept)).toBe('');
  });

  it('is told with its address, pointer, both values, day and language where a number has changed', () => {
    expect(verdict(kept, withParagraphs({ key: 'op-8', title: 'Training', met: 3 })).split('\n')).toEqual([
      address,
      '  /body/paragraphs/0/met',
      '  old: 2',
      '  now: 3',
      '  in: 2019-01-15 fr',
    ]);
  });

  it.each<readonly [what: string, now: Answer, pointer: string]>([
    ['a word', withParagraphs({ key: 'op-8', title: 'Trainings', met: 2 }), '/body/paragraphs/0/title'],
    ['a field gone', withParagraphs({ key: 'op-8', met: 2 }), '/body/paragraphs/0/title'],
    ['a field more', withParagraphs({ key: 'op-8', title: 'Training', met: 2, of: 4 }), '/body/paragraphs/0/of'],
    ['no field where null was', answer({ paragraphs: [{ key: 'op-8', title: 'Training', met: 2 }] }), '/body/next'],
    ['an entry gone', withParagraphs(), '/body/paragraphs/0'],
    ['fields in another order', withParagraphs({ title: 'Training', key: 'op-8', met: 2 }), '/body/paragraphs/0'],
    ['a list for an object', answer([]), '/body'],
    ['another status', { ...kept, status: 404 }, '/status'],
    ['another header', { ...kept, headers: { ...headers, 'cache-control': 'no-store' } }, '/headers/cache-control'],
    ['a tag that is gone', { ...kept, headers: { 'content-type': headers['content-type'] } }, '/headers/etag'],
  ])('names the place of %s', (_, now, pointer) => {
    expect(verdict(kept, now)).toContain(`${address}\n  ${pointer}\n`);
  });

  it('tells of one entry more once, and not at each that follows it', () => {
    const [before, after] = [
      [2, 3, 4],
      [1, 2, 3, 4],
    ].map((all) => answer({ all }));
    expect(verdict(before as Answer, after as Answer).match(/ {2}\/body/g)).toHaveLength(1);
  });

  it('differs where nobody has asked before', () => {
    const judged = judge(new Map(), [{ question, answer: kept }], { allowed: [], reshaped: [] });
    expect(formatFindings(judged)).toContain('golden:add');
  });
});

describe('a page held against the corpus', () => {
  const page = (text: readonly string[], links: readonly string[] = []): Answer => answer({ text, links });

  it('agrees where the same words share their blocks otherwise', () => {
    expect(verdict(page(['2 of 4', 'steps']), page(['2 of 4 steps']))).toBe('');
  });

  it.each([
    ['a word', page(['3 of 4 steps'], ['a /fr'])],
    ['a link', page(['2 of 4 steps'], ['a /ar'])],
  ])('differs where %s has changed', (_, now) => {
    expect(verdict(page(['2 of 4 steps'], ['a /fr']), now)).not.toBe('');
  });
});

describe('an answer as a server gives it', () => {
  const given = (body: string, etag: string) =>
    answerOf({ statusCode: 200, headers: { 'content-type': 'application/json', etag, date: 'today' }, body });

  it('is compared without positions and tags, whichever log they are of', () => {
    expect(given('{"position":"0000000000000575","n":575}', '"a"')).toEqual(
      given('{"position":"00000000000000000012.00000000000000000012","n":575}', '"b"'),
    );
  });

  it('shows that a position is missing, and any other number', () => {
    expect(given('{"position":null,"n":575}', '"a"').body).toEqual({ position: null, n: 575 });
  });

  it('shows that the way to the next page is there', () => {
    const body = '<a href="/fr/timeline?cursor=abc&amp;party=TUR">Suite</a>';
    const of = answerOf({ statusCode: 200, headers: { 'content-type': 'text/html' }, body });
    expect(of.body).toEqual({ text: ['Suite'], links: ['a /fr/timeline?cursor=(some)&party=TUR'] });
  });
});

describe('a difference that is allowed', () => {
  const entry: Allowed = { address: '/api/v1/resolutions/*/progress', pointer: '/body/**/met', because: 'fault T1' };
  const met = withParagraphs({ key: 'op-8', title: 'Training', met: 3 });

  it('is that of its address and pointer alone', () => {
    expect(verdict(kept, met, { allowed: [entry] })).toBe('');
    const elsewhere = { ...entry, address: '/api/v1/resolutions/*' };
    expect(verdict(kept, met, { allowed: [elsewhere] })).toContain('/body/paragraphs/0/met');
    const other = withParagraphs({ key: 'op-8', title: 'Other', met: 3 });
    expect(verdict(kept, other, { allowed: [entry] })).toContain('/body/paragraphs/0/title');
  });

  it('is that of its days alone', () => {
    expect(verdict(kept, met, { allowed: [{ ...entry, days: ['2019-01-15'] }] })).toBe('');
    expect(verdict(kept, met, { allowed: [{ ...entry, days: ['2022-12-31'] }] })).toContain('/body/paragraphs/0/met');
  });

  it('is that of an answer which has what it names alone', () => {
    const refused = { address, pointer: '/**', because: 'fault H1', answered: { '/status': 400, '/body/code': 'no' } };
    const problem = (status: number, code: string): Answer => answer({ code }, { status });
    expect(verdict(kept, problem(400, 'no'), { allowed: [refused] })).toBe('');
    expect(verdict(kept, problem(500, 'no'), { allowed: [refused] })).toContain('  /status\n');
    expect(verdict(kept, problem(400, 'other'), { allowed: [refused] })).toContain('  /status\n');
  });

  it('of what is gone lets nothing change, nor come', () => {
    const gone: Allowed = { ...entry, pointer: '/body/paragraphs/*', only: 'gone' };
    expect(verdict(kept, withParagraphs(), { allowed: [gone] })).toBe('');
    expect(verdict(withParagraphs(), kept, { allowed: [gone] })).toContain('/body/paragraphs/0');
    expect(verdict(withParagraphs('a'), withParagraphs('b'), { allowed: [gone] })).toContain('/body/paragraphs/0');
  });

  it('of what is told elsewhere too lets only that stand there', () => {
    const one = { counted: [{ eventId: 'a', on: '2019' }], uncounted: [{ eventId: 'b', on: '2019' }, { on: 'c' }] };
    const counted = (eventId: string) => answer({ ...one, counted: [{ eventId, on: '2019' }] });
    const among: Allowed = { ...entry, pointer: '/body/counted/*/eventId', only: 'among' };
    expect(verdict(answer(one), counted('b'), { allowed: [among] })).toBe('');
    expect(verdict(answer(one), counted('c'), { allowed: [among] })).toContain('/body/counted/0/eventId');
    const links = { ...among, pointer: '/body/links/*' };
    const page = (...all: readonly string[]) => answer({ text: ['b'], links: all });
    expect(verdict(page('a', 'c'), page('c', 'c'), { allowed: [links] })).toBe('');
    expect(verdict(page('a', 'c'), page('b', 'c'), { allowed: [links] })).toContain('/body/links/0');
  });

  it('is of either of two addresses or fields', () => {
    const either = { ...entry, address: '/api/v1/(parties|resolutions)/**', pointer: '/body/**/(of|met)' };
    expect(verdict(kept, met, { allowed: [either] })).toBe('');
    expect(verdict(kept, met, { allowed: [{ ...either, pointer: '/body/**/(not|of)' }] })).not.toBe('');
  });

  it('is taken out once nothing differs any more', () => {
    expect(verdict(kept, kept, { allowed: [entry] })).toContain('nothing differs any more');
  });

  it('names an item or a fault, and there are at most forty', () => {
    expect(checkAllowed([entry])).toEqual([entry]);
    expect(() => checkAllowed([{ ...entry, because: 'it is better so' }])).toThrow(/item or fault/);
    expect(() => checkAllowed(Array.from({ length: MOST_ALLOWED + 1 }, () => entry))).toThrow(/at most 40/);
  });
});

describe('an answer that was given another shape', () => {
  type Fields = Readonly<Record<string, unknown>>;
  const old = answer({ items: [{ id: 'x', data: { a: 1, b: [2, 3] } }], next: null });
  const itemsOf = ({ body }: Answer): readonly Fields[] => (body as { readonly items: readonly Fields[] }).items;
  const reshaped = (body: (was: Answer) => unknown): readonly Reshaped[] => [
    { address, because: 'item 5', expected: (was) => ({ status: was.status, headers: was.headers, body: body(was) }) },
  ];
  const whole = reshaped((was) => ({
    things: itemsOf(was).map(({ id, data }) => ({ id, view: data })),
    next: (was.body as Fields)['next'],
  }));
  const now = (view: unknown): Answer => answer({ things: [{ id: 'x', view }], next: null });

  it('is compared in its new shape', () => {
    expect(verdict(old, now({ a: 1, b: [2, 3] }), { reshaped: whole })).toBe('');
    expect(verdict(old, now({ a: 1, b: [2, 4] }), { reshaped: whole })).toContain('/body/things/0/view/b/1');
  });

  it('uses every field of the old one, or names those that it does not', () => {
    const careless = reshaped((was) => ({ things: itemsOf(was).map(({ data }) => ({ a: (data as Fields)['a'] })) }));
    expect(mapped(careless, address, old).unread).toEqual([
      '/body/items/0/id',
      '/body/items/0/data/b/0',
      '/body/items/0/data/b/1',
      '/body/next',
    ]);
    expect(verdict(old, answer({ things: [{ a: 1 }] }), { reshaped: careless })).toContain('/body/items/0/id');
  });

  it('is what it was where nothing is written of it', () => {
    expect(mapped(whole, '/api/v1/kinds', old)).toEqual({ expected: old, unread: [] });
  });
});
