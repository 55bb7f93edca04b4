import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { source } from './support/register.js';
import { TestServer } from './support/server.js';

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);

describe('what is recorded', () => {
  let server: TestServer;
  const fits = new Map<string, ValidateFunction>();
  const fitOf = async (type: string): Promise<ValidateFunction> => {
    const address = `/api/v1/schemas/events/${type}`;
    const known = fits.get(type);
    if (known !== undefined) return known;
    const { status, body } = await server.get(address);
    expect([address, status, body.$id]).toEqual([address, 200, address]);
    const compiled = ajv.compile(body);
    fits.set(type, compiled);
    return compiled;
  };

  beforeAll(async () => {
    server = await TestServer.start({ data: 'full' });
    await server.read('/api/v1/parties?limit=1');
  }, 120_000);
  afterAll(() => server.stop());

  const eventsFor = async (headers: Readonly<Record<string, string>>): Promise<readonly any[]> => {
    const events: any[] = [];
    for (let after = ''; ;) {
      const { body } = await server.get(`/api/v1/events?limit=200${after}`, { headers });
      events.push(...body.items);
      if (body.next === null) return events;
      after = `&after=${body.next}`;
    }
  };

  it('is as the schema of its type has it, every event that is shipped, for everybody and for who records', async () => {
    for (const headers of [{}, { authorization: `Bearer ${server.token}` }]) {
      const events = await eventsFor(headers);
      expect(events.length).toBeGreaterThan(200);
      for (const event of events) {
        const fit = await fitOf(event.type);
        expect([event.id, fit(event), ajv.errorsText(fit.errors)]).toEqual([event.id, true, 'No errors']);
        expect([event.id, fit({ ...event, data: null })]).toEqual([event.id, false]);
      }
    }
  });

  it('is told to listeners as AsyncAPI has it', async () => {
    const { body: document } = await server.get('/asyncapi.json');
    ajv.addSchema(document, 'asyncapi');
    const port = await server.listen();
    const told = new Promise<string>((resolve, reject) => {
      const request = get({ port, path: document.channels.live.address }, (response) => {
        response.setEncoding('utf8').on('data', (text: string) => {
          const [, data] = /^data: (.*)$/m.exec(text) ?? [];
          if (data === undefined) return;
          resolve(data);
          request.destroy();
        });
        void server.post('/api/v1/resolutions/53-45-POL/add-alias', { alias: 'MEDIATION', source });
      });
      request.on('error', reject);
    });
    const fit = ajv.getSchema('asyncapi#/components/messages/Change/payload');
    const change = JSON.parse(await told);
    expect([fit?.(change), ajv.errorsText(fit?.errors)]).toEqual([true, 'No errors']);
    expect(change).toMatchObject({ type: 'AliasAdded', slice: 'resolution', id: '53-45-POL' });
    expect(fit?.({ ...change, revision: '1' })).toBe(false);
  });

  it.each(['events/Nothing', 'events/toString', 'lists/nothing', 'other/actions', 'events/Envelope'])(
    'has no schema at %s',
    async (name) => {
      const { status, body } = await server.get(`/api/v1/schemas/${name}`);
      expect([status, body.code]).toEqual([404, 'unknown-route']);
    },
  );
});
