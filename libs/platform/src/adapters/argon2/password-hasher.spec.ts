import { describe, expect, it } from '@jest/globals';
import { TooManyPasswords } from '../../ports/password-hasher.js';
import { Argon2Hasher } from './password-hasher.js';

const hasher = new Argon2Hasher();

/** Argon2's reference implementation: `echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1 -l 32`. */
const ofReference = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';

describe('what is kept of a password', () => {
  it('is right for that password alone, and never the same twice', async () => {
    const [kept, again] = [await hasher.hash('correct horse battery'), await hasher.hash('correct horse battery')];
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(again).not.toBe(kept);
    expect(await hasher.isRight('correct horse battery', kept)).toBe(true);
    expect(await hasher.isRight('correct horse batterz', kept)).toBe(false);
  });

  it('is what other programs make of it', async () => {
    expect(await hasher.isRight('password', ofReference)).toBe(true);
    expect(await hasher.isRight('Password', ofReference)).toBe(false);
  });

  it('where it is not what was written, is somebody’s trouble and no wrong password', async () => {
    await expect(hasher.isRight('password', 'plain')).rejects.toThrow('not what was written');
  });
});

describe('nobody', () => {
  it('has no password, and takes as long as somebody', async () => {
    const kept = await hasher.hash('correct horse battery');
    const took = async (of: string | null): Promise<number> => {
      const times: number[] = [];
      for (let n = 0; n < 5; n += 1) {
        const begun = performance.now();
        expect(await hasher.isRight('wrong password', of)).toBe(false);
        times.push(performance.now() - begun);
      }
      return Math.min(...times);
    };
    const [somebody, nobody] = [await took(kept), await took(null)];
    expect(nobody / somebody).toBeGreaterThan(0.5);
    expect(nobody / somebody).toBeLessThan(2);
  });
});

describe('a hundred at once', () => {
  it('are taken as far as they are done in seconds, and the others told to come again', async () => {
    const all = await Promise.allSettled(Array.from({ length: 100 }, () => hasher.isRight('password', null)));
    const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toHaveLength(66);
    expect(refused.every((reason) => reason instanceof TooManyPasswords)).toBe(true);
    expect(await hasher.isRight('password', null)).toBe(false);
  });
});
