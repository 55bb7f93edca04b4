import { describe, expect, it } from '@jest/globals';
import { totpCode } from './totp.js';

const secret = Buffer.from('12345678901234567890');

describe('the code of a step', () => {
  it.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('is at second %d as RFC 6238 has it', (second, code) => {
    const step = Math.floor(second / 30);
    expect(totpCode(secret, step, 8)).toBe(code);
    expect(totpCode(secret, step)).toBe(code.slice(2));
  });

  it.each(['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'])(
    'is %s as RFC 4226 has it',
    (code) => {
      const all = Array.from({ length: 10 }, (_, count) => totpCode(secret, count));
      expect(all).toContain(code);
    },
  );
});
