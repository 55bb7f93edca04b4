import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterRegister, source } from './support/register.js';
import { TestServer } from './support/server.js';

const text = (en: string) => ({ original: 'en', en });
const said = { by: text('closing remarks'), on: '2018-11-29', originalLanguage: 'en', source };
const resolution = '45/53-S';

describe('what a statement is about', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
    await enterRegister(server);
  });
  afterAll(() => server.stop());

  const state = async (more: object): Promise<string> => {
    const { status, body } = await server.post('/api/v1/statements', {
      ...said,
      words: text('A part is done.'),
      ...more,
    });
    expect({ status, code: body.code }).toEqual({ status: 201, code: undefined });
    return body.id;
  };
  const progress = async () => (await server.read('/api/v1/resolutions/53-45-POL/progress')).body;
  const figures = ({ paragraphs }: { paragraphs: readonly any[] }) =>
    paragraphs.map(({ status, progress: figure, commitments }) => [
      status,
      figure,
      commitments.map((each: any) => [each.key, each.status, each.progress, each.counted, each.statements.length]),
    ]);

  it('can be the whole resolution, where it stands attributed and moves no figure (R16)', async () => {
    const before = await progress();
    const id = await state({ resolution, status: 'implemented' });
    const after = await progress();
    expect(after.statements).toEqual([
      expect.objectContaining({ id, commitment: null, paragraph: null, status: 'implemented' }),
    ]);
    expect(figures(after)).toEqual(figures(before));
  });

  it('can be a paragraph', async () => {
    const { key } = (await progress()).paragraphs[0];
    const id = await state({ resolution, paragraph: key });
    const shown = (await server.read(`/api/v1/resolutions/53-45-POL/paragraphs/${key}`)).body;
    expect(shown.progress.statements.map((each: any) => each.id)).toEqual([id]);
    expect(shown.statements.map((each: any) => each.id)).toContain(id);
  });

  it('can be nothing, several things or something unknown only at the price of a refusal', async () => {
    const post = async (more: object) => {
      const { status, body } = await server.post('/api/v1/statements', { ...said, words: text('x'), ...more });
      return [status, body.code];
    };
    expect(await post({})).toEqual([409, 'about-nothing']);
    const { key } = (await progress()).paragraphs[0];
    expect(await post({ resolution, paragraph: key, commitment: 'training' })).toEqual([409, 'about-several']);
    expect(await post({ resolution, paragraph: 'op-99' })).toEqual([422, 'unknown-reference']);
    expect(await post({ recommendation: 'R99' })).toEqual([422, 'unknown-reference']);
  });

  it('is a state’s own word only where nobody else says that it said so (R17)', async () => {
    const relayed = { by: text('The Paper'), as: 'paraphrase' };
    const own = await state({ resolution, party: 'TUR', source: { ...source, type: 'state' } });
    const passedOn = await state({ resolution, party: 'TUR', relayed });
    const inThePress = await state({ resolution, party: 'TUR', source: { ...source, type: 'press' } });
    const { statements, reportedStatements } = (await server.read('/api/v1/parties/TUR')).body;
    const ids = (of: readonly { id: string }[]) => of.map(({ id }) => id);
    expect(ids(statements)).toEqual([own]);
    expect(ids(reportedStatements)).toEqual([passedOn, inThePress]);
    expect(reportedStatements[0].relayed).toEqual(relayed);
  });
});
