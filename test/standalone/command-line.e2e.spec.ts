import { expect, it } from '@jest/globals';
import { tanfidh } from './cli.js';

const HOME = 'not-opened';

it('lists its commands to whoever asks for help, and says more of each', async () => {
  const listed = await tanfidh(HOME, ['--help']);
  expect(listed).toMatchObject({ code: 0, err: '' });
  const commands = [...listed.out.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name ?? '');
  expect(commands).toEqual(expect.arrayContaining(['tokens', 'verify', 'restore', 'clock', 'parked']));
  const restore = await tanfidh(HOME, ['restore', '--help']);
  expect(restore).toMatchObject({ code: 0, err: '', out: expect.stringContaining('--without-tokens') });
});

it.each([
  [['verfy'], "unknown command 'verfy'", 'verify'],
  [['tokens', 'lst'], "unknown command 'lst'", 'list'],
  [['restore', 'copy', '--without-token'], "unknown option '--without-token'", '--without-tokens'],
  [['backup'], "missing required argument 'folder'", 'tanfidh backup'],
  [['verify', 'all'], 'too many arguments', 'tanfidh verify'],
  [['tokens', 'create', '--role', 'reader'], "required option '--name <purpose>' not specified", 'tokens create'],
])(
  'says what is wrong with %j, and what would be right',
  async (words, wrong, right) => {
    const result = await tanfidh(HOME, words);
    expect(result).toMatchObject({ code: 1, out: '' });
    expect(result.err.split('\n')[0]).toContain(wrong);
    expect(result.err).toContain(right);
  },
  30_000,
);
