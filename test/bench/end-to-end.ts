import { Agent, request } from 'node:http';
import { type Cluster, type Service, uniqueKey } from '../faults/cluster.js';
import { send } from '../faults/commands.js';

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

export interface EndToEnd {
  readonly commandsPerSecond: number;
  readonly visibleP50: number;
  readonly visibleP99: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** One command; resolves to its position. */
const command = (recorder: Service, token: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const key = uniqueKey();
    const body = JSON.stringify({
      title: { original: 'en', en: `Fictional training ${key}` },
      serves: [{ resolution: '53-45-POL', commitment: 'training' }],
      format: 'course',
      source: { type: 'third-party', confidence: 'C', citation: 'Fictional, for a benchmark' },
    });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': key };
    const asked = request(`${recorder.url}/api/v1/actions/training`, { method: 'POST', headers, agent }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('end', () =>
        answer.statusCode === 201 ? resolve(JSON.parse(text).position as string) : reject(new Error(text)),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });

/** Commands a second over 64 connections, and how long after its answer a command can be read, at a calm pace. */
export async function endToEnd(cluster: Cluster, recorder: Service, reader: Service): Promise<EndToEnd> {
  const until = performance.now() + 5_000;
  let done = 0;
  const write = async (): Promise<void> => {
    while (performance.now() < until) {
      await command(recorder, cluster.token);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: 64 }, write));
  const waits: number[] = [];
  for (let n = 0; n < 200; n += 1) {
    const sent = await send(cluster, recorder, uniqueKey());
    const began = performance.now();
    const answer = await fetch(`${reader.url}/api/v1/kinds?minPosition=${String(sent?.body.position)}`);
    if (answer.status !== 200) throw new Error(await answer.text());
    waits.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
  }
  waits.sort((a, b) => a - b);
  return { commandsPerSecond: done / 5, visibleP50: percentile(waits, 0.5), visibleP99: percentile(waits, 0.99) };
}
