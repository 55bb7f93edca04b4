import { describe, expect, it } from '@jest/globals';
import type { Allowed } from './allowed.js';
import type { Asked } from './corpus.js';
import { keyOf } from './corpus.js';
import { formatFindings, judge } from './judge.js';
import type { Answer } from './normal.js';

const address = '/api/v1/resolutions/53-45-POL/progress';
const question = { address, day: '2019-01-15', lang: 'fr' } as const;
const of = (body: unknown): Answer => ({ status: 200, headers: {}, body });
const order = (pointer: string): Allowed => ({ address, pointer, only: 'order', because: 'fault T6' });

const verdict = (old: unknown, now: unknown, ...allowed: readonly Allowed[]): string => {
  const corpus = new Map<string, Asked>([[keyOf(question), { question, answer: of(old) }]]);
  return formatFindings(judge(corpus, [{ question, answer: of(now) }], { allowed, reshaped: [] }));
};

describe('an answer that lists in another order', () => {
  const facts = order('/body/paragraphs/*/facts');
  const paragraphs = (...lists: readonly unknown[]) => ({ paragraphs: lists.map((each) => ({ facts: each })) });

  it('agrees where it lists the same', () => {
    const [old, now] = [paragraphs(['a', 'b', 'd'], ['c']), paragraphs(['b', 'd', 'a'], ['c'])];
    expect(verdict(old, now, facts)).toBe('');
    expect(verdict(old, now)).not.toBe('');
  });

  it.each([
    ['another entry', paragraphs(['b', 'x'], ['c'])],
    ['one more', paragraphs(['b', 'a', 'b'], ['c'])],
    ['one fewer', paragraphs(['b'], ['c'])],
    ['an entry under another', paragraphs(['b', 'c'], ['a'])],
    ['what it lists in another list that no entry names', paragraphs(['c'], ['a', 'b'])],
  ])('differs where it lists %s', (_, now) => {
    expect(verdict(paragraphs(['a', 'b'], ['c']), now, facts)).toContain('  old:');
  });

  it('is compared entry by entry, each with that of the same name', () => {
    const share = (eventId: string, of: number) => ({ eventId, share: of });
    const old = paragraphs([share('e1', 1), share('e2', 1), share('e3', 1)]);
    const now = paragraphs([share('e3', 3), share('e1', 1), share('e2', 2)]);
    const findings = verdict(old, now, facts);
    expect(findings).toContain('/body/paragraphs/0/facts/1/share\n  old: 1\n  now: 2');
    expect(findings).toContain('/body/paragraphs/0/facts/2/share\n  old: 1\n  now: 3');
    expect(findings).not.toContain('eventId');
  });

  it('names the entry that is gone from among the others', () => {
    const all = [{ id: 'x' }, { id: 'y' }, { id: 'z' }];
    const gone: Allowed = { ...facts, pointer: '/body/paragraphs/0/facts/1', only: 'gone' };
    expect(verdict(paragraphs(all), paragraphs([{ id: 'z' }, { id: 'x' }]), facts, gone)).toBe('');
  });

  it('knows a thing to which a field or a mark was added', () => {
    const added: Allowed = { ...facts, pointer: '/body/**', only: 'added' };
    const old = paragraphs([{ by: 'a' }, { by: 'b' }], ['said', 'done']);
    const now = paragraphs(
      [
        { by: 'b', revision: 1 },
        { by: 'a', revision: 2 },
      ],
      ['done', 'said · corrected'],
    );
    expect(verdict(old, now, facts, added)).toBe('');
  });

  it('leaves the text of a page in its order', () => {
    const page = (...text: readonly string[]) => ({ text, links: [] });
    expect(verdict(page('one', 'two'), page('two', 'one'), order('/body/(facts|links)'))).toContain('/body/text/0');
  });

  it('no longer needs an entry once the order is the same', () => {
    expect(verdict(paragraphs(['a']), paragraphs(['a']), facts)).toContain('nothing differs any more');
  });
});
