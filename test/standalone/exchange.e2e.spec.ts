import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Envelope, leafOf } from '#platform';
import { tanfidh } from './cli.js';
import { ServerProcess } from './process.js';

let folder: string;
let token = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanfidh-exchange-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const start = (name: string) => ServerProcess.start(at(name), (seen) => (token = seen), { data: 'full' });

const keys = ['op-4', 'op-5', 'op-7', 'op-8', 'contact-group', 'conference', 'code-of-conduct'];
const resolution = '/resolutions/45-53-S';
const moment = 'asOf=2026-11-23';
const urls = [
  ...['2018-05-31', '2018-11-29', '2022-12-31'].map((day) => `${resolution}/progress?asOf=${day}`),
  ...keys.flatMap((key) => ['', '/explanation'].map((end) => `${resolution}/paragraphs/${key}${end}?${moment}`)),
  ...['resolutions', 'recommendations', 'commitments', 'parties'].map((list) => `/${list}?limit=200&${moment}`),
  ...['/resolutions/53-45-POL', '/resolutions/53-45-POL/commitments/training', '/parties/TUR'].map(
    (one) => `${one}?${moment}`,
  ),
  `${resolution}/matrix?${moment}`,
  '/kinds',
  '/vocabulary',
  '/events?limit=200',
  `/actions?limit=200&${moment}`,
  `/actions?kind=contact-group&lang=ar&${moment}`,
];

/** To the byte, positions and times of recording included. */
const view = async ({ base }: ServerProcess): Promise<Readonly<Record<string, string>>> => {
  const answers = urls.map(async (url) => {
    const answer = await fetch(`${base}${url}`);
    return [url, `${answer.status} ${await answer.text()}`] as const;
  });
  return Object.fromEntries(await Promise.all(answers));
};

/** The event of a line as of another type, and its leaf as if it had always been. */
const withType = (line: string, type: string): string => {
  const event = { ...(JSON.parse(line) as Envelope), type };
  return JSON.stringify({ ...event, leaf: leafOf(event) });
};

describe('an export', () => {
  let whole: string;

  it('taken under load, loaded into an empty instance, gives the same answers to the byte', async () => {
    const server = await start('home');
    let going = true;
    const write = async (writer: number): Promise<void> => {
      for (let n = 0; going; n += 1) expect((await server.enterTraining(`${writer}-${n}`, token)).status).toBe(201);
    };
    const writing = [0, 1, 2].map(write);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const under = await tanfidh(at('home'), ['export', at('under-load.jsonl')]);
    expect(under).toEqual({ code: 0, err: '', out: expect.stringMatching(/holds \d+ events/) });
    going = false;
    await Promise.all(writing);
    expect(await tanfidh(at('from-load'), ['load', at('under-load.jsonl')])).toMatchObject({ code: 0 });

    expect((await tanfidh(at('home'), ['export', at('log.jsonl')])).code).toBe(0);
    const before = await view(server);
    await server.end('SIGTERM');
    const loaded = await tanfidh(at('other'), ['load', at('log.jsonl')]);
    // How far it is, is told where it takes long.
    const err = expect.stringMatching(/^(?:\d+ events in the rows\n)*$/);
    expect(loaded).toEqual({ code: 0, err, out: expect.stringMatching(/holds the log of .* all in order\./) });
    const other = await start('other');
    expect(await view(other)).toEqual(before);
    expect(Object.values(before).every((answer) => answer.startsWith('200 '))).toBe(true);
    // It goes on from there: a command sent before is known, a new one is recorded.
    expect((await other.enterTraining('0-0', token)).status).toBe(201);
    expect((await other.enterTraining('after', token)).status).toBe(201);
    await other.end('SIGTERM');
    whole = await readFile(at('log.jsonl'), 'utf8');
  }, 120_000);

  it('says what it is, how many events it has and what they add up to; stdout gives the same bytes', async () => {
    const lines = whole.trimEnd().split('\n');
    const body = `${lines.slice(0, -1).join('\n')}\n`;
    const events = lines.length - 2;
    expect(JSON.parse(lines[0] ?? '')).toEqual({ format: 'tanfidh-log', version: 2, events });
    const sha256 = createHash('sha256').update(body).digest('hex');
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ events, sha256 });
    const result = await tanfidh(at('home'), ['export', '-']);
    expect(result).toEqual({ code: 0, out: whole, err: `${events} events exported.\n` });
    expect((await stat(at('log.jsonl'))).mode & 0o077).toBe(0);
  });

  it('is not written over a file that is there', async () => {
    const result = await tanfidh(at('home'), ['export', at('log.jsonl')]);
    expect(result).toMatchObject({ code: 1, err: expect.stringContaining('already there') });
    expect(await readFile(at('log.jsonl'), 'utf8')).toBe(whole);
  });

  it('comes in through stdin too', async () => {
    const result = await tanfidh(at('piped'), ['load', '-'], { input: whole });
    expect(result).toMatchObject({ code: 0, out: expect.stringContaining('all in order') });
    expect((await stat(join(at('piped'), 'record.sqlite'))).mode & 0o077).toBe(0);
  });

  it.each<readonly [string, (lines: string[]) => void, RegExp]>([
    ['another first line', (lines) => void (lines[0] = '{"format":"letters"}'), /line 1: it is no export of Tanfidh/],
    ['a newer format', (lines) => void (lines[0] = '{"format":"tanfidh-log","version":3}'), /line 1: .* version 3/],
    ['a line that is no JSON', (lines) => void (lines[7] = '{"id":'), /line 8: it is no JSON/],
    ['a missing field', (lines) => void (lines[7] = lines[7]!.replace('"v":', '"w":')), /line 8: v is missing/],
    ['a missing event', (lines) => void lines.splice(7, 1), /line \d+: /],
    ['a repeated event', (lines) => void lines.splice(8, 0, lines[7]!), /line 9: .* revision \d+ where \d+ was due/],
    ['an event nobody knows', (lines) => void (lines[7] = withType(lines[7]!, 'Invented')), /line 8: .*Invented/],
    [
      'a changed word',
      (lines) => void (lines[7] = lines[7]!.replace('"en":"', '"en":"X')),
      /line 8: event .* its leaf .*: changed/,
    ],
    [
      'a changed closing line',
      (lines) => void (lines[lines.length - 2] = lines.at(-2)!.replace(/[0-9a-f]{9}"/, '000000000"')),
      /SHA-256 .*: changed/,
    ],
    ['no closing line', (lines) => void lines.splice(-2, 1), /the closing line is missing/],
    ['half a line', (lines) => void lines.splice(7, lines.length - 7, '{"id"'), /line 8: it is cut off/],
    ['more after its end', (lines) => void lines.splice(-1, 0, '{}'), /nothing may follow the closing line/],
  ])(
    'with %s is refused with line and reason, and nothing is loaded',
    async (_, spoil, reason) => {
      const lines = whole.split('\n');
      spoil(lines);
      expect(lines.join('\n')).not.toBe(whole);
      await writeFile(at('spoilt.jsonl'), lines.join('\n'));
      expect(await tanfidh(at('spoilt'), ['load', at('spoilt.jsonl')])).toEqual({
        code: 65,
        out: '',
        err: expect.stringMatching(reason),
      });
      expect(await readdir(at('spoilt'))).toEqual(['server.lock']);
    },
    30_000,
  );

  it('that is not there loads nothing, and says so in a line', async () => {
    const result = await tanfidh(at('absent'), ['load', at('absent.jsonl')]);
    expect(result).toEqual({ code: 1, out: '', err: expect.stringMatching(/^ENOENT.*absent\.jsonl'\n$/) });
    expect(await readdir(at('absent'))).toEqual(['server.lock']);
  });

  it('is loaded neither over a record nor beside a server', async () => {
    const result = await tanfidh(at('home'), ['load', at('log.jsonl')]);
    expect(result).toMatchObject({ code: 1, err: expect.stringContaining('already holds record.sqlite') });
    const server = await start('home');
    expect(await tanfidh(at('home'), ['load', at('log.jsonl')])).toMatchObject({
      code: 75,
      err: expect.stringContaining('another server'),
    });
    await server.end('SIGTERM');
  });
});
