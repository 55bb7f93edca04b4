import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApiDocument } from '#api';
import { languages } from '#kernel';
import { enterRegister, source } from './support/register.js';
import { TestServer } from './support/server.js';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: { readonly $ref?: string; readonly format?: string };
}
interface Described {
  readonly paths: Readonly<Record<string, { readonly get?: { readonly parameters?: readonly object[] } }>>;
  readonly components: { readonly parameters: Readonly<Record<string, Parameter>> };
}

const { paths, components } = openApiDocument() as unknown as Described;
const named = (given: object): Parameter => {
  const { $ref } = given as { $ref?: string };
  const found = $ref === undefined ? undefined : components.parameters[$ref.split('/').at(-1) ?? ''];
  return found ?? (given as Parameter);
};
const values: Readonly<Record<string, string>> = {
  id: '53-45-POL',
  key: 'contact-group',
  kind: 'training',
  code: 'TUR',
};

/** Every address that can be read, with each of its parameters that is a day or an instant. */
const dated = Object.entries(paths).flatMap(([path, { get }]) =>
  (get?.parameters ?? [])
    .map(named)
    .filter((each) => each.in === 'query' && (each.schema.$ref?.endsWith('/Day') || each.schema.format === 'date-time'))
    .map(({ name, schema }) => ({
      path: path.replaceAll(/\{(\w+)\}/g, (_, parameter: string) => values[parameter] ?? parameter),
      name,
      value: schema.format === 'date-time' ? '1440-03-21T10:00:00Z' : '1440-03-21',
    })),
);

describe('a year that can only be Hijri', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
    await enterRegister(server);
  });
  afterAll(() => server.stop());

  it('is refused in every parameter that is a day or an instant', async () => {
    expect(dated.length).toBeGreaterThan(30);
    for (const { path, name, value } of dated) {
      const { status, body } = await server.get(`${path}?${name}=${value}`);
      const [error] = (body['errors'] ?? []) as readonly { pointer: string; code: string }[];
      expect({ path, status, ...error }).toMatchObject({ path, status: 400, pointer: `?${name}`, code: 'hijri-year' });
    }
  });

  it('is refused in a command, and the Gregorian day asked for in three languages', async () => {
    const training = { title: { original: 'en', en: 'A training' }, format: 'workshop' };
    const serves = [{ resolution: '53-45-POL', commitment: 'training' }];
    const entered = await server.post('/api/v1/actions/training', { ...training, serves, source });
    expect(entered).toMatchObject({ status: 201 });
    const asked = { ar: 'الميلادي', en: 'Gregorian', fr: 'grégorienne' };
    for (const lang of languages) {
      const { status, body } = await server.post(
        `/api/v1/actions/training/${String(entered.body['id'])}/record-opening?lang=${lang}`,
        { on: '1445-08-19', source },
      );
      expect(status).toBe(400);
      const errors = body['errors'] as readonly { pointer: string; code: string; detail: string }[];
      expect(errors.find(({ pointer }) => pointer === '/on')).toMatchObject({
        code: 'hijri-year',
        detail: expect.stringContaining(asked[lang]),
      });
    }
  });

  it('is refused in the address of a page', async () => {
    const { status, body } = await server.get('/en/resolutions/53-45-POL?asOf=1440-03-21');
    expect(status).toBe(400);
    expect(body).toContain('Hijri year');
  });
});
