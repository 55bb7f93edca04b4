import { randomUUID } from 'node:crypto';
import { Child } from './child.js';
import { training } from './commands.js';
import { Line, post } from './line.js';
import { median, ms, type Row } from './measure.js';
import type { Started } from './server.js';

const [SHORT, LONG] = [10, 10_000];
const ASKED = 300;

const source = { type: 'third-party', confidence: 'C', citation: 'Fictional, for a benchmark' };
const opened = JSON.stringify({ on: '2019-01-01', source });
const awarded = JSON.stringify({ on: '2019-02-01', source });

/** One more command on a stream of ten thousand events, against one on a stream of ten; in turn, on one connection. */
export async function commandsOnLongStream(home: string): Promise<Row> {
  const server = Child.start('./server.js', { TANFIDH_HOME: home });
  const { port, token } = await server.next<Started>();
  const line = await Line.open(port);
  const send = (path: string, body: string, status: number): Promise<string> =>
    line.ask(post(`/api/v1/actions/training${path}`, token, randomUUID(), body), status);
  const made = async (events: number): Promise<string> => {
    const { id } = JSON.parse(await send('', training(randomUUID()), 201)) as { readonly id: string };
    await send(`/${id}/record-opening`, opened, 200);
    for (let n = 2; n < events; n += 1) await send(`/${id}/award-certificates`, awarded, 200);
    return id;
  };
  const [few, many] = [await made(SHORT), await made(LONG)];
  const took = async (id: string): Promise<number> => {
    const began = performance.now();
    await send(`/${id}/award-certificates`, awarded, 200);
    return performance.now() - began;
  };
  const [ofFew, ofMany]: [number[], number[]] = [[], []];
  for (let n = 0; n < ASKED; n += 1) {
    ofFew.push(await took(few));
    ofMany.push(await took(many));
  }
  line.close();
  await server.end();
  return {
    what: `a command on a stream of ${LONG.toLocaleString('en')} events, p50, ms`,
    measured: ms(median(ofMany)),
    floor: `on one of ${SHORT}: ${ms(median(ofFew))}`,
    ratio: (median(ofMany) / median(ofFew)).toFixed(2),
    asked: 'at most 1.5',
  };
}
