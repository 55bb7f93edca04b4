import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterRegister, source } from './support/register.js';
import { TestServer } from './support/server.js';

const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const its = '/api/v1/resolutions/53-45-POL';

describe('the preamble of the adopted text, as far as it was read', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ data: 'full' });
  }, 120_000);
  afterAll(() => server.stop());

  it('is on record: two paragraphs whole, the third in part, each with the copy it was read in', async () => {
    const { paragraphs } = (await server.read(its)).body.resolution;
    const read = (paragraphs as any[]).filter(({ textRead }) => textRead !== null);
    expect(read.map(({ key, part, textRead, number }) => [key, part, textRead, number])).toEqual([
      ['pp-1', 'preambular', 'whole', null],
      ['pp-2', 'preambular', 'whole', null],
      ['pp-3', 'preambular', 'in-part', null],
    ]);
    for (const each of read) {
      expect(each.source.type).toBe('third-party');
      expect(each.source.citation).toContain('/4345.doc_cvt.htm');
    }
  });

  it('asks for nothing: it has neither figures nor commitments', async () => {
    const { paragraphs } = (await server.read(`${its}/progress`)).body;
    expect((paragraphs as any[]).map(({ key }) => key)).not.toContain('pp-1');
    const { status, body } = await server.read(`${its}/paragraphs/pp-1`);
    expect([status, body.paragraph.part, body.commitments]).toEqual([200, 'preambular', []]);
    expect((await server.read(`${its}/paragraphs/pp-1/explanation`)).status).toBe(200);
    const refused = await server.post(`${its}/add-commitment`, {
      key: 'grounds',
      paragraph: 'pp-1',
      title: { original: 'en', en: 'Grounds' },
      responsible: ['OIC-GS'],
      source,
    });
    expect([refused.status, refused.body.code]).toEqual([409, 'preambular-paragraph']);
  });

  it('is told by pages apart from the operative part, of which they say that it was not read', async () => {
    const page = plain((await server.read('/en/resolutions/53-45-POL')).body);
    expect(page).toMatch(/The preamble.*Principles and aims.*adopted text read.*adopted text read in part/);
    expect(page).toContain('its adopted text was not read, and its paragraphs stand as other sources report them');
    const one = plain((await server.read('/fr/resolutions/53-45-POL/paragraphs/pp-3')).body);
    expect(one).toMatch(/Alinéa du préambule.*texte adopté lu en partie.*alinéa du préambule 3/);
    expect(one).toContain('ne demande rien');
    expect(plain((await server.read('/en/resolutions/56-46-POL')).body)).not.toContain('was not read');
  });
});

describe('a paragraph of whose part nothing is said', () => {
  it('is operative, and its text was not read', async () => {
    const server = await TestServer.start();
    await enterRegister(server);
    const [paragraph] = (await server.read(its)).body.resolution.paragraphs;
    expect([paragraph.part, paragraph.textRead]).toEqual(['operative', null]);
    await server.stop();
  });
});
