import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import type { Principal } from '#identity';
import { addAdmission } from './admission.js';
import { endForWhoeverMayNot } from './lasting.js';
import { problem } from './problem.js';
import { rateLimitOf } from './rate-limit.js';

const holder = (id: string, more: Partial<Principal> = {}): Principal => ({
  id,
  role: 'registrar',
  party: null,
  ...more,
});

/** Who bears what by now. */
const bearers = new Map<string, Principal | Error>();
const server = fastify();
beforeAll(async () => {
  endForWhoeverMayNot(server, async () => true);
  const authenticate = async (authorization: string) => {
    const bearer = bearers.get(authorization) ?? null;
    if (bearer instanceof Error) throw bearer;
    return bearer;
  };
  const noSession = async () => null;
  const accounts = { signedIn: noSession, stillIn: noSession };
  addAdmission(server, await rateLimitOf(server, 0), { authenticate }, accounts, () => []);
  // A file that is read slowly: of so many bytes, which do not come.
  server.route({
    method: 'GET',
    url: '/file',
    config: { needs: 'read-public' },
    handler: async (_request, reply) => {
      const bytes = async function* (): AsyncGenerator<string> {
        yield 'begun';
        await after(20_000, undefined, { ref: false });
      };
      return reply.header('content-length', 1_000).send(Readable.from(bytes(), { objectMode: false }));
    },
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => server.close());

/** After how many milliseconds it is cut off; `null`: not within ten seconds. */
const cutAfter = (authorization: string): Promise<() => Promise<number | null>> =>
  new Promise((resolve, reject) => {
    const { port } = server.server.address() as AddressInfo;
    const asked = get({ port, path: '/file', headers: { authorization }, agent: false }, (response) => {
      const began = performance.now();
      const cut = new Promise<number>((end) =>
        response.on('error', () => undefined).on('close', () => end(performance.now() - began)),
      );
      response.once('data', () =>
        resolve(async () => {
          const ms = await Promise.race([cut, after(10_000, null, { ref: false })]);
          asked.destroy();
          return ms;
        }),
      );
    });
    asked.on('error', reject);
  });

describe('an answer that lasts', () => {
  it('is cut off for whoever is another, or may less, and where nobody can tell for a while', async () => {
    const one = holder('one');
    const all = ['gone', 'expired', 'other-function', 'other-party', 'less', 'untold', 'blinked', 'same'] as const;
    for (const name of all) bearers.set(name, one);
    const cut = await Promise.all(all.map(cutAfter));
    bearers.delete('gone');
    bearers.set('expired', problem('token-expired'));
    bearers.set('other-function', holder('one', { role: 'secretariat-reader' }));
    bearers.set('other-party', holder('one', { party: 'TUR' }));
    bearers.set('less', holder('one', { only: ['record'] }));
    bearers.set('untold', new Error('the database is away'));
    bearers.set('blinked', new Error('the database is away'));
    bearers.set('same', holder('one'));
    await after(4_000);
    bearers.set('blinked', holder('one'));
    const ms = await Promise.all(cut.map((each) => each()));
    const soon = ms.slice(0, 5).every((each) => each !== null && each < 6_500);
    expect([soon, ms[5] !== null, ms[6], ms[7]]).toEqual([true, true, null, null]);
  }, 30_000);
});
