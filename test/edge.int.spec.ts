import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { itWhere, runs } from './servers/at-hand.js';
import { freePort } from './servers/ports.js';

const itUnderCaddy = itWhere(
  runs('caddy', 'version'),
  'the edge proxy’s own configuration under Caddy (no caddy here)',
);

// Not a port that was free a moment ago: another test's server may have it by now.
const nobody = '127.0.0.1:1';

let folder: string;
let edge: ChildProcess;
let base: string;
const behind: Server[] = [];

/** Says who it is and what it was asked; a stream is left open after its first line. */
const startBehind = async (name: string): Promise<string> => {
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    const from = request.headers['x-forwarded-for'];
    if (request.url === '/who') response.write(`${String(from)}\n`);
    else response.write(`${name} ${request.method ?? ''} ${request.url ?? ''}\n`);
    if (request.url !== '/api/v1/stream') response.end();
  });
  // As long as an instance's own server keeps a connection on which nothing is asked.
  server.keepAliveTimeout = 72_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  behind.push(server);
  return `to 127.0.0.1:${(server.address() as AddressInfo).port}`;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanfidh-edge-'));
  const port = await freePort();
  const file = await readFile(join(import.meta.dirname, '..', 'deploy', 'Caddyfile'), 'utf8');
  const local = file
    .replace(/dynamic a reader 3000 \{[^}]*\}/, await startBehind('reader'))
    .replace(/dynamic a recorder 3000 \{[^}]*\}/, `${await startBehind('recorder')} ${nobody}`)
    .replace(':8080', `:${port}`);
  await writeFile(join(folder, 'Caddyfile'), local);
  const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
  edge = spawn('caddy', ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], {
    env,
    stdio: 'ignore',
  });
  base = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries += 1) {
    if (await fetch(base).then(Boolean, () => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the edge does not listen');
});
afterAll(async () => {
  edge.kill('SIGKILL');
  for (const server of behind) {
    server.closeAllConnections();
    server.close();
  }
  await rm(folder, { recursive: true, force: true });
});

const asked = async (method: string, path: string): Promise<string> => {
  const answer = await fetch(`${base}${path}`, { method });
  return `${answer.status} ${(await answer.text()).trim()}`;
};

describe('the edge', () => {
  itUnderCaddy('sends reads to the reader and everything else to the recorder', async () => {
    expect(await asked('GET', '/api/v1/resolutions?limit=2')).toBe('200 reader GET /api/v1/resolutions?limit=2');
    expect((await fetch(`${base}/docs`, { method: 'HEAD' })).status).toBe(200);
    for (const desk of ['/ar/desk/sign-in', '/desk/sessions?x=1'])
      expect(await asked('GET', desk)).toBe(`200 recorder GET ${desk}`);
    expect(await asked('GET', '/ar/desks')).toBe('200 reader GET /ar/desks');
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect(await asked(method, '/api/v1/statements')).toBe(`200 recorder ${method} /api/v1/statements`);
  });

  itUnderCaddy(
    'passes over an instance that does not answer, also for commands, which it never sends twice',
    async () => {
      const answers = await Promise.all(Array.from({ length: 40 }, () => asked('POST', '/api/v1/statements')));
      expect(new Set(answers)).toEqual(new Set(['200 recorder POST /api/v1/statements']));
    },
  );

  itUnderCaddy('tells who asks, where what stands before it says so', async () => {
    const answer = await fetch(`${base}/who`, { headers: { 'x-forwarded-for': '203.0.113.7' } });
    expect((await answer.text()).trim()).toBe('203.0.113.7, 127.0.0.1');
  });

  itUnderCaddy('passes on nothing that an instance tells about itself', async () => {
    for (const path of ['/metrics', '/health/live', '/health/ready']) expect(await asked('GET', path)).toBe('404 ');
  });

  itUnderCaddy('passes a live stream on as it comes', async () => {
    const leave = new AbortController();
    const answer = await fetch(`${base}/api/v1/stream`, { signal: leave.signal });
    const { value } = (await answer.body?.getReader().read()) ?? {};
    expect(Buffer.from(value ?? []).toString()).toBe('reader GET /api/v1/stream\n');
    leave.abort();
  });

  itUnderCaddy(
    'says 503 and when to try again where no instance answers at all',
    async () => {
      for (const server of behind) {
        server.closeAllConnections();
        server.close();
      }
      const answer = await fetch(`${base}/api/v1/statements`, { method: 'POST' });
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
      expect(await answer.json()).toMatchObject({ status: 503, code: 'no-instance' });
    },
    15_000,
  );
});
