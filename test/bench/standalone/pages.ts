import { Child } from './child.js';
import { get, Line } from './line.js';
import { inTurn, median, ms, type Row, whole } from './measure.js';
import type { Started } from './server.js';

/** 500 in all; the interface, and so the page, has at most 200 at a time. */
const LIMITS = [200, 200, 100] as const;
const ASKED = 20;

/** The timeline with so many entries as pages, against the same lists as JSON; one connection, nothing kept from before. */
export async function pagesOfActions(home: string): Promise<Row> {
  const server = Child.start('./server.js', { TANFIDH_HOME: home, ANSWER_CACHE: 'off' });
  try {
    const { port } = await server.next<Started>();
    const line = await Line.open(port);
    const queries: string[] = [];
    for (let cursor = ''; queries.length < LIMITS.length;) {
      const query = `?limit=${LIMITS[queries.length]}${cursor}`;
      const { next } = JSON.parse(await line.ask(get(`/api/v1/actions${query}`), 200)) as {
        readonly next: string | null;
      };
      if (next === null) throw new Error('the record holds too few actions');
      cursor = `&cursor=${encodeURIComponent(next)}`;
      queries.push(query);
    }
    const took = async (path: string): Promise<number> => {
      const each: number[] = [];
      for (let n = 0; n < ASKED; n += 1) {
        const began = performance.now();
        for (const query of queries) await line.ask(get(`${path}${query}`), 200);
        each.push(performance.now() - began);
      }
      return median(each);
    };
    // A page that held less than was asked for would be quickly made.
    for (const [n, query] of queries.entries()) {
      const shown = (await line.ask(get(`/ar/timeline${query}`), 200)).split('class="happening"').length - 1;
      if (shown !== LIMITS[n]) throw new Error(`${query} shows ${shown} entries`);
    }
    await took('/ar/timeline');
    await took('/api/v1/actions');
    const { ours, floor, ratio } = await inTurn(
      () => took('/api/v1/actions'),
      () => took('/ar/timeline'),
    );
    line.close();
    return {
      what: `${whole(LIMITS.reduce((sum, one) => sum + one, 0))} actions as pages (${LIMITS.join(', ')}), one connection, p50, ms`,
      measured: ms(ours),
      floor: `the same lists as JSON: ${ms(floor)}`,
      ratio: ratio.toFixed(1),
      asked: 'at most 5',
    };
  } finally {
    await server.end();
  }
}
