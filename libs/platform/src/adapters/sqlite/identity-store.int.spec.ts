import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { behavesAsAnIdentityStore } from '../../../../../test/contracts/identity-store.contract.js';
import { openPeople } from './identity-store.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanfidh-people-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = () => openPeople(join(folder, 'people.sqlite'));
const at = '2026-11-28T08:00:00.000Z';
const person = (id: string, name: string) => ({
  id,
  name,
  role: 'secretariat',
  party: null,
  createdAt: at,
  address: `${name}, Room 12, Madinah Road`,
  signInName: `sign.in.${id}`,
});

describe('people in SQLite', () => {
  behavesAsAnIdentityStore(async () => {
    const { people, close } = await open();
    return { people, dispose: close };
  });
});

describe('somebody’s end', () => {
  it('lies in the file itself, whatever becomes of the write-ahead log beside it', async () => {
    const { people, close } = await open();
    await people.add(person('one', 'Amina'));
    await people.end('one', at, () => true);
    await copyFile(join(folder, 'people.sqlite'), join(folder, 'alone.sqlite'));
    await close();
    const alone = await openPeople(join(folder, 'alone.sqlite'));
    expect(await alone.people.list()).toMatchObject([{ id: 'one', endedAt: at }]);
    await alone.close();
  });
});

/** Whatever the folder's files hold, in use or free. */
const bytesIn = async (): Promise<string> => {
  const files = await readdir(folder);
  return (await Promise.all(files.map((name) => readFile(join(folder, name), 'latin1')))).join('');
};

describe('whoever is erased', () => {
  it('is in no byte of any file, among many others that stay, while somebody else has it open', async () => {
    const { people, close } = await open();
    const beside = await open();
    // So many that pages are split and filled again.
    for (let n = 0; n < 300; n += 1) {
      await people.add(person(`p${n}`, n % 3 === 0 ? `Ephemeral-${n}-${'x'.repeat(n)}` : `Lasting-${n}`));
      await people.note(
        { at, what: 'signed-in', account: `p${n}`, by: null, network: n % 3 === 0 ? `10.9.9.${n}` : null },
        at,
      );
    }
    const factored = ['p0', 'p1'];
    for (const [n, id] of factored.entries()) {
      await people.writeLetter(id, { hash: `letter-${id}`, endsAt: '2027' });
      await people.enter(`letter-${id}`, at, { password: 'phc', lang: 'ar' });
      await people.openSession({ id, account: id, openedAt: at, seenAt: at, hash: id }, at);
      await people.factors.offer(id, `Secret-of-${id}`);
      await people.factors.take(id, { session: id, at }, n, [`Recovery-of-${id}`]);
    }
    await beside.people.list();
    expect(await bytesIn()).toContain('Ephemeral-');
    for (let n = 0; n < 300; n += 3) await people.end(`p${n}`, at, () => true);
    for (let n = 0; n < 300; n += 3) expect(await people.erase(`p${n}`)).toBe(true);
    const left = await bytesIn();
    for (const [what, found] of [
      ['Ephemeral-', false],
      ['10.9.9.', false],
      ['Secret-of-p0', false],
      ['Secret-of-p1', true],
      ['Recovery-of-p0', false],
      ['sign.in.p297', false],
      ['Lasting-1', true],
    ] as const)
      expect([what, left.includes(what)]).toEqual([what, found]);
    expect(await beside.people.list()).toHaveLength(300);
    await beside.close();
    await close();
  }, 120_000);
});
