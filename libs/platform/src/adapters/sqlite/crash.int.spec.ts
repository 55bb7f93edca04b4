import { spawn, spawnSync } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#kernel';
import { compileWriter } from '../../../../../test/crash/compile.js';
import { rowIn } from '../../../../../test/contracts/entries.js';
import { counted, type Tally, tally } from '../../../../../test/crash/tally.js';
import { itWhere, runs } from '../../../../../test/servers/at-hand.js';
import { ProjectionRunner } from '../../projections/runner.js';
import { openHome } from './open-home.js';

const KILLS = 50;
/** Of one process until it is killed: on a machine that is busy its start alone takes a second or two. */
const LONGEST_MS = 4_000;
let compiled: Awaited<ReturnType<typeof compileWriter>>;

beforeAll(async () => {
  compiled = await compileWriter();
}, 30_000);
afterAll(() => rm(compiled.folder, { recursive: true, force: true }));

/** Runs the writer and kills it; answers the commands it was told were kept. */
async function writeAndDie(home: string, afterMs: number): Promise<string[]> {
  const child = spawn(process.execPath, [compiled.writer, compiled.platform, home, '8'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), afterMs);
    said += text;
  });
  await new Promise((resolve) => child.once('close', resolve));
  expect(said).toContain('ready');
  return said
    .split('\n')
    .filter((line) => /^ack .{36}$/.test(line))
    .map((line) => line.slice(4));
}

describe('a server killed at any moment', () => {
  it(
    'has kept what it acknowledged, once and whole, and its rows catch up',
    async () => {
      const folder = join(compiled.folder, 'home');
      const acknowledged: string[] = [];
      for (let kill = 0; kill < KILLS; kill += 1) acknowledged.push(...(await writeAndDie(folder, Math.random() * 60)));

      const home = await openHome(folder);
      const events: RecordedEvent[] = [];
      for (let after: string | null = null; ; after = events.at(-1)?.position ?? null) {
        const more = await home.log.readAll(after, 1_000);
        if (more.length === 0) break;
        events.push(...more);
      }
      const byCommand = Map.groupBy(events, ({ meta }) => meta.commandId);
      expect(acknowledged.length).toBeGreaterThan(KILLS);
      expect(acknowledged.filter((command) => !byCommand.has(command))).toEqual([]);
      for (const written of byCommand.values()) expect(written[0]?.data).toEqual({ of: written.length });
      expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);

      const runner = new ProjectionRunner({
        log: home.log,
        store: home.projectionStore,
        projections: [tally],
        upcastEvent: (event) => event,
      });
      runner.start();
      expect(await runner.waitFor(events.at(-1)!.position, 20_000)).toBe(true);
      await runner.stop();
      const streams = Map.groupBy(events, ({ stream }) => stream);
      for (const [stream, own] of streams) {
        expect(own.map(({ revision }) => revision)).toEqual(own.map((_, index) => index));
        const fresh = own.reduce<Tally | null>(counted, null);
        expect((await rowIn(home.readStore, tally.name, stream))?.row).toEqual(fresh);
      }
      expect(await home.readStore.parked()).toEqual([]);
      await home.close();
    },
    KILLS * LONGEST_MS,
  );

  itWhere(
    runs('strace', '-o', '/dev/null', 'true'),
    'under strace, that no answer precedes its fdatasync (strace does not run here)',
  )(
    'acknowledges nothing before the disk has it',
    async () => {
      const trace = join(compiled.folder, 'trace');
      const home = join(compiled.folder, 'traced');
      await mkdir(home);
      const tool = ['-f', '-s', '64', '-e', 'trace=fdatasync,fsync,write,pwrite64', '-o', trace];
      const run = spawnSync('strace', [...tool, process.execPath, compiled.writer, compiled.platform, home, '1', '12']);
      expect({ status: run.status, said: run.stderr.toString() }).toMatchObject({ status: 0 });
      // 'r': ready, 'w': bytes to a file, 's': the disk has them, 'a': an acknowledgement.
      let story = '';
      for (const line of (await readFile(trace, 'utf8')).split('\n')) {
        if (/write\(1, "ready/.test(line)) story += 'r';
        else if (/write\(1, "ack /.test(line)) story += 'a';
        else if (/pwrite64\(/.test(line)) story += 'w';
        else if (/(fdatasync|fsync).*= 0/.test(line)) story += 's';
      }
      expect(story.slice(story.indexOf('r') + 1)).toMatch(/^(w+s+a){12}/);
    },
    30_000,
  );
});
