import { Child } from './child.js';
import { get, Line } from './line.js';
import { inTurn, median, ms, type Row, whole } from './measure.js';
import type { Started } from './server.js';

const ACTIONS = 500;
const ASKED = 30;

/** The timeline with so many entries as a page, against the same list as JSON; one connection, nothing kept from before. */
export async function pageOfActions(home: string): Promise<Row> {
  const server = Child.start('./server.js', { TANFIDH_HOME: home, ANSWER_CACHE: 'off' });
  const { port } = await server.next<Started>();
  const line = await Line.open(port);
  const took = async (path: string): Promise<number> => {
    const each: number[] = [];
    for (let n = 0; n < ASKED; n += 1) {
      const began = performance.now();
      await line.ask(get(path), 200);
      each.push(performance.now() - began);
    }
    return median(each);
  };
  const [json, page] = [`/api/v1/actions?limit=${ACTIONS}`, `/ar/timeline?limit=${ACTIONS}`];
  const { items } = JSON.parse(await line.ask(get(json), 200)) as { readonly items: readonly unknown[] };
  if (items.length !== ACTIONS) throw new Error(`only ${items.length} entries on record`);
  await took(page);
  const { ours, floor, ratio } = await inTurn(
    () => took(json),
    () => took(page),
  );
  line.close();
  await server.end();
  return {
    what: `a page of ${whole(ACTIONS)} actions, one connection, p50, ms`,
    measured: ms(ours),
    floor: `the same list as JSON: ${ms(floor)}`,
    ratio: ratio.toFixed(1),
    asked: 'at most 5',
  };
}
