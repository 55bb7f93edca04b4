import type { Cluster, Service } from './cluster.js';

const title = (key: string) => ({ original: 'en', en: `Fictional training ${key}` });
const source = { type: 'third-party', confidence: 'C', citation: 'Fictional, for a test' };

export interface Sent {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: any;
}

/** Enters one fictional training; `null` where no answer came. */
export const send = (cluster: Cluster, recorder: Service, key: string): Promise<Sent | null> => {
  const serves = [{ resolution: '53-45-POL', commitment: 'training' }];
  return post(cluster, recorder, key, '', { title: title(key), serves, format: 'course', source });
};

/** Opens a fictional training. */
export const open = (cluster: Cluster, recorder: Service, key: string, id: string): Promise<Sent | null> =>
  post(cluster, recorder, key, `/${id}/record-opening`, { on: '2019-09-02', host: null, source });

/** One more event of a stream that others write to as well. */
export const award = (cluster: Cluster, recorder: Service, key: string, id: string): Promise<Sent | null> =>
  post(cluster, recorder, key, `/${id}/award-certificates`, { on: '2019-09-03', count: null, source });

const post = async (
  { token }: Cluster,
  recorder: Service,
  key: string,
  path: string,
  body: object,
): Promise<Sent | null> => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': key };
  try {
    const answer = await fetch(`${recorder.url}/api/v1/actions/training${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
    return { status: answer.status, retryAfter: answer.headers.get('retry-after'), body: await answer.json() };
  } catch {
    return null;
  }
};

export const until = async (what: string, seconds: number, holds: () => Promise<boolean>): Promise<void> => {
  const end = performance.now() + seconds * 1_000;
  while (!(await holds().catch(() => false))) {
    if (performance.now() > end) throw new Error(`not within ${seconds} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

/** Until a service says of itself that it is (or is not) ready. */
export const untilReady = (service: Service, ready = true, seconds = 30): Promise<void> =>
  until(
    `${service.url} ${ready ? 'ready' : 'not ready'}`,
    seconds,
    async () => (await service.health()).status === (ready ? 200 : 503),
  );

export const untilRowsAreUp = (cluster: Cluster, seconds = 60): Promise<void> =>
  until('rows up with the log', seconds, async () => {
    const [at, head] = [await cluster.database.projectionStore.checkpoint(), await cluster.log.head()];
    return head !== null && at !== null && at >= head;
  });
