import { beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryIdentityStore } from '#platform';
import type { SignedIn } from '../accounts/signed-in.js';
import { Drafts } from './drafts.js';

const HOUR = 3_600_000;

let now: number;
let drafts: Drafts;
const term = { from: '2026-01-01', until: null, authority: null, endedAt: null, lost: false };
const signedIn = (id: string): SignedIn => {
  const by = { id: 'f', account: id, role: 'registrar', party: null, way: 'holder', ...term } as const;
  const session = { id: 's', account: id, openedAt: '', seenAt: '', factorAt: null, actsBy: null };
  return { session, principal: { id, role: 'registrar', party: null }, lang: 'ar', by, functions: [by] };
};
const [amina, bilal] = [signedIn('a1'), signedIn('b2')];

beforeEach(async () => {
  now = Date.parse('2026-11-28T08:00:00Z');
  const people = new MemoryIdentityStore();
  for (const id of ['a1', 'b2']) {
    const who = { id, role: 'registrar', party: null, name: id, address: null, signInName: id };
    await people.add({ ...who, createdAt: new Date(now).toISOString() });
  }
  drafts = new Drafts(people.drafts, () => new Date(now));
});

const begun = async (by = amina) => {
  const draft = await drafts.begin(by, 'training', { paper: 'incoming-1-2026' });
  if (draft === null) throw new Error('not begun');
  return draft;
};

describe('what was begun at the desk', () => {
  it('is listed once something was typed, for whoever typed it', async () => {
    const draft = await begun();
    expect(await drafts.list(amina)).toEqual([]);
    await drafts.keep({ ...draft, fields: { title: 'تدريب' } });
    expect((await drafts.list(amina)).map(({ fields }) => fields)).toEqual([{ title: 'تدريب' }]);
    expect([await drafts.list(bilal), await drafts.find(bilal, draft.id)]).toEqual([[], null]);
  });

  it('is forgotten a day after it was entered, and never before', async () => {
    const [entered, open] = [await begun(), await begun()];
    await drafts.keep({ ...entered, about: { entered: 'training/x' } });
    await drafts.keep({ ...open, fields: { title: 'x' } });
    now += 25 * HOUR;
    await begun();
    expect([await drafts.find(amina, entered.id), (await drafts.list(amina)).length]).toEqual([null, 1]);
  });
});

describe('what was typed when the session was over', () => {
  it('is in the draft once they have signed in, and says nothing on the way', async () => {
    const { id } = await begun();
    const sealed = await drafts.seal(id, { title: 'تدريب', on: '9' });
    expect(sealed).toMatch(/^[\w-]+$/);
    expect(Buffer.from(sealed, 'base64url').toString()).not.toContain('تدريب');
    expect((await drafts.unseal(amina, sealed))?.id).toBe(id);
    expect((await drafts.find(amina, id))?.fields).toEqual({ title: 'تدريب', on: '9' });
  });

  it.each<readonly [string, (sealed: string) => Promise<string> | string, SignedIn, number]>([
    ['somebody else', (sealed) => sealed, bilal, 0],
    ['half a day later', (sealed) => sealed, amina, 13 * HOUR],
    ['what was changed on the way', (sealed) => `${sealed.slice(0, -2)}AA`, amina, 0],
    ['what is no such thing', () => 'AAAA', amina, 0],
    ['nothing', () => '', amina, 0],
    ['what another draft has', () => drafts.seal('other', { title: 'x' }), amina, 0],
  ])('is left alone for %s', async (_who, changed, by, later) => {
    const { id } = await begun();
    const sealed = await changed(await drafts.seal(id, { title: 'x' }));
    now += later;
    expect(await drafts.unseal(by, sealed)).toBeNull();
    expect((await drafts.find(amina, id))?.fields).toEqual({});
  });
});
