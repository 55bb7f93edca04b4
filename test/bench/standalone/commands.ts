import { randomUUID } from 'node:crypto';
import { Child } from './child.js';
import { perSecond, post } from './line.js';
import { inTurn, type Row, whole } from './measure.js';
import type { Started } from './server.js';

const CONNECTIONS = 64;
const SECONDS = 4;

export const training = (key: string): string =>
  JSON.stringify({
    title: { original: 'en', en: `Fictional training ${key}` },
    serves: [{ resolution: '53-45-POL', commitment: 'training' }],
    format: 'course',
    source: { type: 'third-party', confidence: 'C', citation: 'Fictional, for a benchmark' },
  });

/** Commands a second, each durable before its answer, against the same request checked and answered without the log. */
export async function commands(home: string): Promise<Row> {
  const server = Child.start('./server.js', { TANFIDH_HOME: home });
  const { port, token } = await server.next<Started>();
  const rate = (): Promise<number> =>
    perSecond(port, CONNECTIONS, SECONDS, (line) => {
      const key = randomUUID();
      return line.ask(post('/api/v1/actions/training', token, key, training(key)), 201);
    });
  await rate();
  const { ours, floor, ratio } = await inTurn(
    async () => (await server.ask({ withoutLog: true }), rate()),
    async () => (await server.ask({ withoutLog: false }), rate()),
  );
  await server.end();
  return {
    what: `command over HTTP, ${CONNECTIONS} connections, durable, commands/s`,
    measured: whole(ours),
    floor: `the same, validated, without the log: ${whole(floor)}`,
    ratio: ratio.toFixed(2),
    asked: 'at least 0.6',
  };
}
