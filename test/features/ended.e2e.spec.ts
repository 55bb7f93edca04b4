import { get, request as ask } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '#identity';
import { People } from '#record';
import { entered, factored } from './support/administrator.js';
import type { Browser } from './support/browser.js';
import { deploy, type Deployment } from './support/deployment.js';
import { signedIn } from './support/desk.js';

const authority = { original: 'en', en: 'Memorandum of the head of desk' };
/** As the issue has it. */
const WITHIN_MS = 10_000;

type Sent = Readonly<Record<string, string>>;

let deployment: Deployment;
let people: People;
let port: number;
let ports: Awaited<ReturnType<Deployment['listenDirectly']>>;
let now = new Date('2026-11-28T08:00:00.000Z');
beforeAll(async () => {
  deployment = await deploy({ clock: () => now, data: 'register' });
  people = new People(deployment.people, () => now);
  ports = await deployment.listenDirectly();
  port = ports.reads;
}, 120_000);
afterAll(() => deployment.stop());

const cookieOf = ({ cookies }: Browser): string => [...cookies].map((pair) => pair.join('=')).join('; ');
const come = async (signInName: string, role: Role): Promise<{ readonly cookie: string; readonly account: string }> => {
  const browser = await signedIn([deployment, people], signInName, role);
  const account = (await people.list()).find(({ person }) => person?.signInName === signInName)?.id ?? '';
  return { cookie: cookieOf(browser), account };
};

interface Following {
  readonly status: number;
  /** Whether it ended within the time. */
  ends(): Promise<boolean>;
  isOpen(): boolean;
  leave(): void;
}

const follow = (headers: Sent): Promise<Following> =>
  new Promise((resolve, reject) => {
    const asked = get({ port, path: '/api/v1/stream', headers: { host: 'localhost', ...headers } }, (response) => {
      let open = true;
      const ended = new Promise<boolean>((end) => response.on('close', () => end(true)));
      response.on('error', () => undefined).on('close', () => (open = false));
      response.resume();
      const late = () => new Promise<boolean>((end) => setTimeout(() => end(false), WITHIN_MS).unref());
      resolve({
        status: response.statusCode ?? 0,
        ends: () => Promise.race([ended, late()]),
        isOpen: () => open,
        leave: () => asked.destroy(),
      });
    });
    asked.on('error', reject);
  });

describe('a live stream', () => {
  it('ends within ten seconds when the session, the account or the token ends, and no other does', async () => {
    const [ending, leaving, staying] = await Promise.all([
      come('ending', 'registrar'),
      come('leaving', 'registrar'),
      come('staying', 'registrar'),
    ]);
    const made = (expiresAt: string | null) =>
      deployment.tokens.create({ name: 'reads', role: 'secretariat-reader', party: null, expiresAt });
    const [revoked, expiring, kept] = [
      await made(null),
      await made('2026-11-28T08:05:00.000Z'),
      await made('2026-11-29T00:00:00.000Z'),
    ];
    const bearer = ({ token }: { readonly token: string }) => ({ authorization: `Bearer ${token}` });
    const gone = await Promise.all([
      follow({ cookie: ending.cookie }),
      follow({ cookie: leaving.cookie }),
      follow(bearer(revoked)),
      follow(bearer(expiring)),
    ]);
    const left = await Promise.all([follow({ cookie: staying.cookie }), follow(bearer(kept)), follow({})]);
    expect([...gone, ...left].map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 200]);
    await people.end(ending.account);
    const [session] = await deployment.people.sessionsOf(leaving.account);
    await deployment.people.endSession(leaving.account, session?.id ?? '');
    await deployment.tokens.revoke(revoked.id);
    now = new Date('2026-11-28T08:06:00.000Z');
    expect(await Promise.all(gone.map((each) => each.ends()))).toEqual([true, true, true, true]);
    expect(left.map((each) => each.isOpen())).toEqual([true, true, true]);
    left.forEach((each) => each.leave());
  }, 60_000);

  it('keeps nobody signed in', async () => {
    const { cookie, account } = await come('idle', 'registrar');
    const stream = await follow({ cookie });
    now = new Date(now.getTime() + 50 * 60_000);
    await new Promise((go) => setTimeout(go, 4_000));
    expect(stream.isOpen()).toBe(true);
    now = new Date(now.getTime() + 11 * 60_000);
    expect(await stream.ends()).toBe(true);
    expect((await deployment.people.sessionsOf(account)).length).toBe(1);
  }, 60_000);

  it('ends for anybody when the register is closed to them', async () => {
    const stream = await follow({});
    const head = await entered(deployment, now, 'closes', 'head-of-desk');
    const place = '/en/desk/administration/register';
    await factored(head, now);
    await head.open(place);
    const kept = { readers: 'nobody', newEntries: 'general', checking: 'second-person', until: '' };
    await head.send(place, { ...kept, on: '28 November 2026', authority: authority.en });
    expect([head.status, head.place]).toEqual([303, place]);
    expect(await stream.ends()).toBe(true);
    // Nothing is shown on it, so that nothing is taken from whoever listens.
    const closedTo = await follow({});
    await new Promise((go) => setTimeout(go, 7_000));
    expect(closedTo.isOpen()).toBe(true);
    closedTo.leave();
  }, 60_000);
});

describe('what takes its time to come in', () => {
  it('is refused of whoever may no longer when it is there', async () => {
    const { id, token } = await deployment.tokens.create({ name: 'writes', role: 'registrar', party: null });
    const body = JSON.stringify({ alias: 'ALIAS', source: { type: 'secretariat', confidence: 'A', citation: 'x' } });
    const head = await deployment.log.head();
    const answer = await new Promise<{ status: number; text: string }>((resolve, reject) => {
      const headers = {
        host: 'localhost',
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      };
      const path = '/api/v1/resolutions/53-45-POL/add-alias';
      const sent = ask({ port: ports.writes, method: 'POST', path, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      });
      sent.on('error', reject);
      sent.write(body.slice(0, 10));
      setTimeout(() => void deployment.tokens.revoke(id).then(() => sent.end(body.slice(10))), 1_200);
    });
    expect([answer.status, answer.text.includes('"code":"unauthenticated"')]).toEqual([401, true]);
    expect(await deployment.log.head()).toBe(head);
  }, 30_000);
});
