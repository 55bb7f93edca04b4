/*
 * A program as its users write it, over a client that a generator made of the document at the first try. It is compiled with
 * `strict` beside that client; what it prints is what the server answered.
 */
import { enterTraining, getResolution, listActions, listEvents } from './client';
import { client } from './client/client.gen';

const { BASE_URL: baseUrl = '', TOKEN: token = '' } = process.env;
client.setConfig({ baseUrl, auth: () => token });

const training = (commitment: string) => ({
  title: { original: 'en' as const, en: 'Mediation for Peace' },
  serves: [{ resolution: '53-45-POL', commitment }],
  format: 'workshop' as const,
  source: { type: 'secretariat' as const, confidence: 'A' as const, citation: 'Fictional, for a test' },
});

const formats = async (): Promise<readonly string[]> => {
  const { data } = await listEvents({ query: { limit: 200 } });
  // What `data` holds follows from `type`.
  return data?.items.flatMap((event) => (event.type === 'TrainingEntered' ? [event.data.format] : [])) ?? [];
};

const calls = async (): Promise<unknown> => {
  const one = await getResolution({ path: { id: '45-53-S' }, query: { lang: 'fr' } });
  const headers = { 'Idempotency-Key': 'from-a-client' };
  const entered = await enterTraining({ body: training('training'), headers });
  const refused = await enterTraining({ body: training('nothing-of-the-kind') });
  const minPosition = entered.data?.position ?? '';
  const list = await listActions({ query: { kind: 'training', minPosition, limit: 1 } });
  return {
    one: one.data?.resolution.id,
    began: entered.data?.events.map(({ type }) => type),
    refusal: [refused.response?.status, refused.error?.code, refused.error?.errors?.map(({ pointer }) => pointer)],
    list: list.data?.items.map(({ sentence }) => sentence.en),
    formats: await formats(),
  };
};

void calls().then((told) => process.stdout.write(JSON.stringify(told)));
