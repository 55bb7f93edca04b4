import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestServer } from './support/server.js';

const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

describe('what was shipped and is corrected', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ data: 'full' });
  }, 120_000);
  afterAll(() => server.stop());

  const page = async (place: string): Promise<string> => plain((await server.get(place)).body);
  const factsOf = async (paragraph: string, commitment: string, name: string): Promise<readonly any[]> => {
    const place = `/api/v1/resolutions/53-45-POL/paragraphs/${paragraph}/explanation?asOf=2026-11-28`;
    const { commitments } = (await server.read(place)).body.paragraph;
    const one = (commitments as any[]).find(({ key }) => key === commitment);
    return [...one.counted, ...one.uncounted].filter((fact) => fact.name === name);
  };

  it.each([
    ['contact-group.formed', '2018-05-06/2018-09-24'],
    ['contact-group.co-chairs-appointed', '2018-05-06/2018-11-29'],
  ])('has the first day that the resolution allows, said to be inferred: %s', async (name, on) => {
    const [fact] = await factsOf('contact-group', 'contact-group', name);
    expect(fact.on).toBe(on);
    expect(fact.source.citation).toContain('the first day is inferred from the adoption');
    expect(fact.correctedBy).not.toBeNull();
  });

  it('names those whom sources name, and says that it does not name all', async () => {
    const { rows } = (await server.read('/api/v1/resolutions/53-45-POL/matrix?asOf=2026-11-28')).body;
    const states = (commitment: string): readonly string[] =>
      (rows as any[])
        .filter(({ cells }) => cells.some((one: any) => one.commitment === commitment && one.state === 'on-record'))
        .map(({ party }) => party);
    expect(states('conference')).toEqual(expect.arrayContaining(['TUR', 'SAU', 'PAK', 'JOR', 'QAT', 'EGY']));
    expect(states('contact-group')).toContain('IDN');
    const conferences = await page('/en/conferences');
    expect(conferences).toContain('member states: 41 (not all names in the source)');
    expect(conferences).toContain('member states: 40 (names not in the source)');
  });

  it('has numbers and titles as the source has them', async () => {
    const conferences = await page('/en/conferences');
    expect(conferences).toContain('more than 200');
    expect(conferences).not.toContain('participants/experts expected');
    for (const title of [
      'The Role of the OIC and its Member States in the Field of Mediation',
      'Partnerships with International and Regional Organizations',
      'Mediation from a humanitarian perspective',
    ])
      expect(conferences).toContain(`Session “${title}”`);
  });

  it('takes for held what was announced only where a later source says so', async () => {
    const [awarded] = await factsOf('op-8', 'training', 'training.certificates-awarded');
    expect(awarded.reason).toBe('retracted');
    const opened = (await factsOf('op-8', 'training', 'training.opened')).find(({ on }) => on === '2019-09-09');
    expect(opened.reason).toBeUndefined();
    expect(opened.source.citation).toContain('that it was held by November 2019 is said by the concept note');
  });

  it.each(['53/45-س', '45/53-س', '٥٣/٤٥-س', '53/45 - س', 'POL 53/45', '53/45 POL', '53/45-pol'])(
    'answers to %s',
    async (name) => {
      const { status, body } = await server.read(`/api/v1/resolutions/${encodeURIComponent(name)}`);
      expect([status, body.id ?? body.resolution?.id]).toEqual([200, '53-45-POL']);
    },
  );
});
