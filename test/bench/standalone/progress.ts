import { Child } from './child.js';
import { get, Line, perSecond } from './line.js';
import { inTurn, type Row, whole } from './measure.js';
import type { Started } from './server.js';

const CONNECTIONS = 64;
const SECONDS = 3;
const PATH = '/api/v1/resolutions/53-45-POL/progress';

/** Today's figures of the shipped record, against the same bytes from the same server, for nothing. */
export async function progressNow(home: string, cache: 'on' | 'off'): Promise<Row> {
  const server = Child.start('./server.js', { TANFIDH_HOME: home, ANSWER_CACHE: cache });
  const { port } = await server.next<Started>();
  const line = await Line.open(port);
  const constant = await line.ask(get(PATH), 200);
  line.close();
  await server.ask({ constant });
  const rate = (path: string): Promise<number> =>
    perSecond(port, CONNECTIONS, SECONDS, (each) => each.ask(get(path), 200));
  await rate(PATH);
  const { ours, floor, ratio } = await inTurn(
    () => rate('/bench/constant'),
    () => rate(PATH),
  );
  await server.end();
  return {
    what: `\`GET …/progress\`, current, answer cache ${cache}, answers/s`,
    measured: whole(ours),
    floor: `${whole(Buffer.byteLength(constant))} constant bytes: ${whole(floor)}`,
    ratio: ratio.toFixed(2),
    asked: `at least ${cache === 'on' ? '0.8' : '0.5'}`,
  };
}
