import { addresses, statusOf } from './addresses.js';
import { Child } from './child.js';
import { get, Line } from './line.js';
import { median, ms, type Row } from './measure.js';
import type { Started } from './server.js';

const ASKED = 15;
/** So few that the small record fills its pages too. */
const paged = addresses.map((address) => address.replace('limit=200', 'limit=20'));
const MOST = 2;

interface Folder {
  readonly home: string;
  /** As said in the table. */
  readonly events: string;
}

/** Of each address the median of what it takes; no whole answer is kept. */
async function took(home: string): Promise<ReadonlyMap<string, number>> {
  const server = Child.start('./server.js', { TANFIDH_HOME: home, ANSWER_CACHE: 'off' });
  const { port } = await server.next<Started>();
  const line = await Line.open(port);
  const medians = new Map<string, number>();
  for (const address of paged) {
    const each: number[] = [];
    for (let n = 0; n < ASKED; n += 1) {
      const began = performance.now();
      await line.ask(get(address), statusOf(address));
      each.push(performance.now() - began);
    }
    medians.set(address, median(each.slice(2)));
  }
  line.close();
  await server.end();
  return medians;
}

/** What the same page takes of a large record and of a small one: lists are cut by the database, whatever there is beyond. */
export async function growth(large: Folder, small: Folder): Promise<readonly Row[]> {
  const [ofSmall, ofLarge] = [await took(small.home), await took(large.home)];
  return paged.map((address) => {
    const [few = NaN, many = NaN] = [ofSmall.get(address), ofLarge.get(address)];
    return {
      what: `\`${address}\`, ${large.events} events, p50, ms`,
      measured: ms(many),
      floor: `${small.events} events: ${ms(few)}`,
      ratio: (many / few).toFixed(1),
      asked: `at most ${MOST}`,
    };
  });
}
