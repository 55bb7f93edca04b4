import { randomUUID } from 'node:crypto';
import { addresses, statusOf } from './addresses.js';
import { Child } from './child.js';
import { training } from './commands.js';
import { get, Line, post } from './line.js';
import { ms, type Row, whole } from './measure.js';
import type { Started } from './server.js';

const [MOST_BLOCKED_MS, LARGEST_MB] = [50, 2];
const ROUNDS = 3;

interface Worst {
  readonly address: string;
  readonly value: number;
}

const worse = (one: Worst, address: string, value: number): Worst => (value > one.value ? { address, value } : one);

const statement = JSON.stringify({
  resolution: '53-45-POL',
  commitment: 'training',
  status: null,
  by: { original: 'en', en: 'Nobody' },
  party: null,
  on: '2019-06-01',
  words: { original: 'en', en: 'Fictional, for a benchmark' },
  originalLanguage: 'en',
  source: { type: 'third-party', confidence: 'C', citation: 'Fictional, for a benchmark' },
});

/** Something more is on record, of actions and of the register, and is seen: whatever is asked for is read anew. */
async function goOn(line: Line, token: string): Promise<void> {
  await line.ask(post('/api/v1/actions/training', token, randomUUID(), training(randomUUID())), 201);
  const said = await line.ask(post('/api/v1/statements', token, randomUUID(), statement), 201);
  const { position } = JSON.parse(said) as { readonly position: string };
  await line.ask(get(`/api/v1/vocabulary?minPosition=${position}`), 200);
}

/**
 * Whatever is asked of a large record: the longest that the loop stood still for one request, and the largest answer. Nothing that is
 * asked for is at hand; but each address has been asked once before, so that its code is not compiled while it is measured.
 */
export async function largeRecord(home: string, events: number): Promise<readonly Row[]> {
  const server = Child.start('./server.js', { TANFIDH_HOME: home, ANSWER_CACHE: 'off' });
  const { port, token } = await server.next<Started>();
  const line = await Line.open(port);
  const none: Worst = { address: '', value: 0 };
  let [blocked, largest] = [none, none];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const address of addresses) {
      await goOn(line, token);
      await server.ask({});
      const answer = await line.ask(get(address), statusOf(address));
      const { blockedMs } = await server.ask<{ blockedMs: number }>({});
      process.stderr.write(`${address}: ${ms(blockedMs)} ms, ${whole(Buffer.byteLength(answer))} bytes\n`);
      if (round > 0) blocked = worse(blocked, address, blockedMs);
      largest = worse(largest, address, Buffer.byteLength(answer));
    }
  line.close();
  await server.end();
  return [
    {
      what: `the loop standing still for one request, ${whole(events)} events, the longest, ms`,
      measured: ms(blocked.value),
      floor: `of ${addresses.length} addresses: \`${blocked.address}\``,
      ratio: (blocked.value / MOST_BLOCKED_MS).toFixed(2),
      asked: `at most ${MOST_BLOCKED_MS} ms`,
    },
    {
      what: 'the largest answer of the same, MB',
      measured: (largest.value / 1_000_000).toFixed(2),
      floor: `of ${addresses.length} addresses: \`${largest.address}\``,
      ratio: (largest.value / 1_000_000 / LARGEST_MB).toFixed(2),
      asked: `at most ${LARGEST_MB} MB`,
    },
  ];
}
