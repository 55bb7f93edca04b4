import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { itWhere, runs } from '../servers/at-hand.js';
import { root } from '../servers/root.js';

const deploy = join(root, 'deploy');
const units = readdirSync(deploy).filter((name) => /\.(service|timer)$/.test(name));
const text = (name: string): string => readFileSync(join(deploy, name), 'utf8');

describe('the unit files', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tanfidh-units-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('run programs that are there, over one folder, as nobody in particular', () => {
    expect(units.toSorted()).toEqual(['tanfidh-backup.service', 'tanfidh-backup.timer', 'tanfidh.service']);
    for (const name of units.filter((unit) => unit.endsWith('.service'))) {
      const entry = /dist\/(\S+)\.js/.exec(text(name))?.[1] ?? '';
      expect([name, existsSync(join(root, `${entry}.ts`))]).toEqual([name, true]);
      expect(text(name)).toContain('Environment=TANFIDH_HOME=/var/lib/tanfidh');
      expect(text(name)).toMatch(/^User=tanfidh$/m);
    }
  });

  // Its programs and its account are not on the machine that tests: put in their place are ones that are.
  itWhere(runs('systemd-analyze', '--version'), 'the unit files under systemd (no systemd-analyze here)')(
    'are what systemd takes, without a warning',
    async () => {
      for (const name of units) {
        const here = text(name)
          .replaceAll('/opt/tanfidh', root)
          .replace(/^(User|Group)=.*$/gm, '');
        await writeFile(join(folder, name), here.replace(/^Documentation=.*$/gm, ''));
      }
      const result = spawnSync('systemd-analyze', ['verify', ...units.map((name) => join(folder, name))], {
        encoding: 'utf8',
      });
      const about = result.stderr.split('\n').filter((line) => line.includes('tanfidh'));
      expect([result.status, about]).toEqual([0, []]);
    },
  );
});

itWhere(runs('caddy', 'version'), 'the TLS proxy of the standalone mode under Caddy (no caddy here)')(
  'the TLS proxy of the standalone mode is what Caddy takes, formatted as it formats',
  () => {
    const path = join(deploy, 'Caddyfile.standalone');
    const result = spawnSync('caddy', ['adapt', '--validate', '--adapter', 'caddyfile', '--config', path], {
      encoding: 'utf8',
    });
    expect([result.status, result.stderr.includes('"warn"')]).toEqual([0, false]);
    expect(JSON.stringify(JSON.parse(result.stdout))).toContain('127.0.0.1:3000');
  },
);
