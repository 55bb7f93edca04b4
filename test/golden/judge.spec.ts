import { describe, expect, it } from '@jest/globals';
import { type Asked, keyOf } from './corpus.js';
import { type Allowed, checkAllowed, judge, MOST_ALLOWED, formatFindings } from './judge.js';
import { mapped, type Reordered, type Reshaped } from './mapping.js';
import { type Answer, answerOf } from './normal.js';

const address = '/api/v1/resolutions/53-45-POL/progress';
const question = { address, day: '2019-01-15', lang: 'fr' } as const;
const headers = { 'content-type': 'application/json; charset=utf-8', etag: '(some)' };
const answer = (body: unknown, more: Partial<Answer> = {}): Answer => ({ status: 200, headers, body, ...more });

const verdict = (
  old: Answer,
  now: Answer,
  {
    allowed = [],
    reshaped = [],
    reordered = [],
  }: {
    readonly allowed?: readonly Allowed[];
    readonly reshaped?: readonly Reshaped[];
    readonly reordered?: readonly Reordered[];
  } = {},
): string => {
  const corpus = new Map<string, Asked>([[keyOf(question), { question, answer: old }]]);
  return formatFindings(judge(corpus, [{ question, answer: now }], { allowed, reshaped, reordered }));
};

const kept = answer({ paragraphs: [{ key: 'op-8', title: 'Training', met: 2 }], next: null });
const withParagraphs = (...paragraphs: readonly unknown[]): Answer => answer({ paragraphs, next: null });

describe('an answer held against the corpus', () => {
  it('agrees where it is the same', () => {
    expect(verdict(kept, kept)).toBe('');
  });

  it('is told with its address, pointer, both values, day and language where a number has changed', () => {
    expect(verdict(kept, withParagraphs({ key: 'op-8', title: 'Training', met: 3 })).split('\n')).toEqual([
      ...[address, '  /body/paragraphs/0/met', '  old: 2', '  now: 3', '  in: 2019-01-15 fr'],
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
    expect(
      formatFindings(judge(new Map(), [{ question, answer: kept }], { allowed: [], reshaped: [], reordered: [] })),
    ).toContain('golden:add');
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

  it('of what was added lets nothing change that was there', () => {
    const added = { ...entry, added: true };
    expect(verdict(kept, met, { allowed: [added] })).toContain('/body/paragraphs/0/met');
    const more = withParagraphs({ key: 'op-8', title: 'Training', met: 2, since: '2019' });
    expect(verdict(kept, more, { allowed: [{ ...added, pointer: '/body/**/since' }] })).toBe('');
    const title = { ...added, pointer: '/body/**/title' };
    const marked = (said: string) => withParagraphs({ key: 'op-8', title: said, met: 2 });
    expect(verdict(kept, marked('Training · corrected'), { allowed: [title] })).toBe('');
    expect(verdict(kept, marked('Trainings · corrected'), { allowed: [title] })).not.toBe('');
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

describe('an answer that lists in another order', () => {
  const reordered: readonly Reordered[] = [{ address, because: 'fault T6' }];
  const old = answer({ paragraphs: [{ facts: ['a', 'b'] }, { facts: [] }] });

  it('agrees where it lists the same', () => {
    expect(verdict(old, answer({ paragraphs: [{ facts: [] }, { facts: ['b', 'a'] }] }), { reordered })).toBe('');
    expect(verdict(old, answer({ paragraphs: [{ facts: ['b', 'a'] }, { facts: [] }] }))).not.toBe('');
  });

  it.each([
    [[{ facts: ['b', 'c'] }, { facts: [] }]],
    [[{ facts: ['a', 'b', 'b'] }, { facts: [] }]],
    [[{ facts: ['a'] }, { facts: ['b'] }]],
  ])('differs where it lists %j', (paragraphs) => {
    expect(verdict(old, answer({ paragraphs }), { reordered })).not.toBe('');
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
      ...['/body/items/0/id', '/body/items/0/data/b/0', '/body/items/0/data/b/1', '/body/next'],
    ]);
    expect(verdict(old, answer({ things: [{ a: 1 }] }), { reshaped: careless })).toContain('/body/items/0/id');
  });

  it('is what it was where nothing is written of it', () => {
    expect(mapped(whole, '/api/v1/kinds', old)).toEqual({ expected: old, unread: [] });
  });
});
