import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { languages } from '#kernel';
import { TestServer } from './support/server.js';

const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const text = (en: string) => ({ original: 'en', en });
const source = { type: 'state', confidence: 'A', citation: 'A communiqué', locator: null, quote: null };
const serves = [{ resolution: '53-45-POL', commitment: 'training' }];
const fourth = /fourth session of the certificate programme/;

describe('what was sought and not found (R18)', () => {
  let server: TestServer;
  let now = new Date('2026-11-28T09:00:00Z');
  beforeAll(async () => {
    server = await TestServer.start({ data: 'full', clock: () => now });
  }, 120_000);
  afterAll(() => server.stop());

  const post = async (path: string, body: object) => {
    const { status, body: answer } = await server.post(`/api/v1/${path}`, body);
    expect({ path, code: answer.code, status: status < 300 }).toEqual({ path, code: undefined, status: true });
    return answer;
  };
  const listed = async (query: string): Promise<readonly any[]> =>
    (await server.read(`/api/v1/open-questions?limit=200&${query}`)).body.items;
  const about = async (query = ''): Promise<string> => plain((await server.read(`/en/about?${query}`)).body);
  const sought = (html: string): string => html.slice(html.indexOf('What is not known'), html.indexOf('Glossary'));
  const openIn = (html: string): string => sought(html).split('Sought, and found since')[0] ?? '';

  it('is shipped as records, open, each with its day, searcher and what it bears on', async () => {
    const items = await listed('');
    expect(items.length).toBeGreaterThan(20);
    for (const each of items) expect(each).toMatchObject({ state: 'open', answer: null, by: 'TANFIDH' });
    expect(new Set(items.map(({ commitment }) => commitment))).toEqual(
      new Set([null, 'contact-group', 'conference', 'training', 'partnership', 'network', 'code-of-conduct', 'pcsu']),
    );
    const [later] = await listed('commitment=conference&q=after');
    expect(later.known.en).toContain('For 2020 and 2021 the numbering rules one out');
    expect(later.languages).toEqual(['ar', 'en', 'fr', 'tr']);
    expect(await listed('asOf=2020-01-01')).toEqual([]);
  });

  it('stands on the page about the figures and with its commitment, in three languages', async () => {
    const [question] = await listed('commitment=training&q=fourth');
    for (const lang of languages)
      for (const place of ['about', 'resolutions/53-45-POL/commitments/training']) {
        const page = plain((await server.read(`/${lang}/${place}`)).body);
        expect(page).toContain(question.sought[lang]);
      }
    expect(plain((await server.read('/en/resolutions/53-45-POL/commitments/network')).body)).not.toMatch(fourth);
    expect(await about('asOf=2020-01-01')).toContain('Nothing of the kind is on record by the day shown.');
  });

  it('is found by search, and leads to where it stands', async () => {
    const { items } = (await server.read('/api/v1/search?q=rank&kind=open-question')).body;
    expect(items).toEqual([expect.objectContaining({ kind: 'open-question', of: 'pcsu', resolution: '53-45-POL' })]);
    expect((await server.read(items[0].href)).body.question.commitment).toBe('pcsu');
  });

  it('closes itself once such a fact is on record, as of the day and at the instant that it was known', async () => {
    const [{ id }] = await listed('commitment=training&q=fourth');
    const before = now.toISOString();
    expect(openIn(await about())).toMatch(fourth);
    now = new Date('2026-12-10T09:00:00Z');
    const title = text('Mediation for Peace, fourth session');
    const entered = { title, serves, format: 'certificate-programme', edition: 4, source };
    const action = await post('actions/training', entered);
    await post(`actions/training/${action.id}/record-opening`, { on: '2026-12-05', host: 'TUR', source });
    expect(openIn(await about())).not.toMatch(fourth);
    expect(sought(await about())).toMatch(
      /Sought, and found since.*fourth session of the certificate.*5 December 2026/,
    );
    const shown = async (query: string) => (await server.read(`/api/v1/open-questions/${id}?${query}`)).body.question;
    expect(await shown('')).toMatchObject({
      state: 'answered',
      answer: { on: '2026-12-05', fact: 'training.opened', action: { kind: 'training', id: action.id, title } },
    });
    expect(await shown('asOf=2026-12-04')).toMatchObject({ state: 'open', answer: null });
    expect(await shown(`knownAt=${encodeURIComponent(before)}`)).toMatchObject({ state: 'open', answer: null });
    const page = plain((await server.read('/en/resolutions/53-45-POL/commitments/training')).body);
    expect(page).toMatch(/Sought, and found since.*fourth session of the certificate programme/);
    const opening = (await server.read(`/api/v1/actions/training/${action.id}`)).body.action.entries.at(-1).eventId;
    await post(`actions/training/${action.id}/retractions`, { event: opening, reason: text('No such session') });
    expect(await shown('')).toMatchObject({ state: 'answered', answer: { on: null, fact: null } });
  });

  it('is closed by somebody’s word, corrected and withdrawn as everything is', async () => {
    const [{ id, revision, ...question }] = await listed('commitment=pcsu&q=rank');
    expect(revision).toBeUndefined();
    const found = { on: '2026-12-08', words: text('A decision of the 52nd session'), source };
    const { events } = await post(`open-questions/${id}/record-answer`, found);
    const shown = async () => (await server.read(`/api/v1/open-questions/${id}`)).body;
    expect(await shown()).toMatchObject({
      revision: 1,
      question: { state: 'answered', answer: { on: '2026-12-08', words: found.words, fact: null, action: null } },
    });
    expect((await listed('state=answered&commitment=pcsu')).map((each) => each.id)).toEqual([id]);
    const again = await server.post(`/api/v1/open-questions/${id}/record-answer`, found);
    expect([again.status, again.body.code]).toEqual([409, 'already-answered']);
    await post(`open-questions/${id}/retractions`, { event: events[0].id, reason: text('It decides nothing') });
    expect(await shown()).toMatchObject({ revision: 2, question: { state: 'open' }, amendments: [{}] });
    const { eventId } = question;
    await post(`open-questions/${id}/retractions`, { event: eventId, reason: text('Never sought') });
    expect((await server.read(`/api/v1/open-questions/${id}`)).status).toBe(404);
  });

  it('is refused where it bears on two things, or names nothing that could answer it', async () => {
    const asked = { resolution: '45/53-S', sought: text('A list'), on: '2026-12-01', by: 'OIC-GS', source };
    const refused = async (more: object) => {
      const { status, body } = await server.post('/api/v1/open-questions', {
        ...asked,
        where: text('In print'),
        ...more,
      });
      return [status, body.code];
    };
    expect(await refused({ paragraph: 'op-8', commitment: 'training' })).toEqual([409, 'about-several']);
    expect(await refused({ answeredBy: { facts: [] } })).toEqual([409, 'answered-by-no-fact']);
    expect(await refused({ answeredBy: { facts: ['training.unheard-of'] } })).toEqual([422, 'unknown-reference']);
    expect(await refused({ on: '2027-06-01' })).toEqual([422, 'date-in-future']);
    expect(await refused({ languages: ['French'] })).toEqual([400, 'malformed-body']);
  });
});
