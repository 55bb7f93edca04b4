import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestServer } from './support/server.js';

const text = (en: string) => ({ original: 'en', en });
const source = { type: 'secretariat', confidence: 'A', citation: 'A fictional note', locator: null, quote: null };

describe('the measures that are shipped', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ data: 'full' });
  }, 120_000);
  afterAll(() => server.stop());

  const day = '2026-11-28';
  const counted = async (commitment: string): Promise<number> => {
    const { body } = await server.read(`/api/v1/resolutions/53-45-POL/progress?asOf=${day}`);
    const all = (body.paragraphs as { commitments: { key: string; counted: number }[] }[]).flatMap(
      ({ commitments }) => commitments,
    );
    return all.find(({ key }) => key === commitment)?.counted ?? -1;
  };
  const record = async (place: string, body: object): Promise<string> => {
    const answer = await server.post(`/api/v1/actions/${place}`, { ...body, source });
    expect([place, Math.floor(answer.status / 100), answer.body.code]).toEqual([place, 2, undefined]);
    return answer.body.id;
  };
  const enter = (kind: string, commitment: string, more: object): Promise<string> => {
    const serves = [{ resolution: '53-45-POL', commitment }];
    return record(kind, { title: text(`A fictional ${kind}`), serves, ...more });
  };
  const on = '2026-10-05';

  it('count partnerships agreed, joint activities and results passed on, and no proposal', async () => {
    const before = await counted('partnership');
    const one = await enter('partnership', 'partnership', { partners: ['OSCE'] });
    await record(`partnership/${one}/record-proposal`, { on, by: text('A session'), what: text('Work together') });
    expect(await counted('partnership')).toBe(before);
    await record(`partnership/${one}/record-agreement`, {
      on,
      by: 'OIC-GS',
      form: 'memorandum',
      title: text('A memorandum'),
    });
    expect(await counted('partnership')).toBe(before + 1);
    await record(`partnership/${one}/record-activity`, {
      on,
      form: 'visit',
      title: text('A visit'),
      partners: ['OSCE'],
    });
    expect(await counted('partnership')).toBe(before + 2);
    const conference = await enter('conference', 'partnership', { edition: null, year: '2026' });
    await record(`conference/${conference}/record-holding`, { on, host: 'SAU' });
    await record(`conference/${conference}/announce-distribution`, { on, to: ['OSCE-GFM'] });
    expect(await counted('partnership')).toBe(before + 2);
    await record(`conference/${conference}/record-distribution`, { on, to: ['OSCE-GFM'] });
    expect(await counted('partnership')).toBe(before + 3);
  });

  it('count staff, funds and field units of the unit, and neither pledges nor reports of how things stand', async () => {
    expect(await counted('pcsu')).toBe(0);
    const unit = await enter('institutional-support', 'pcsu', { recipient: 'PCSU' });
    const amount = { value: 1_000, qualifier: 'exact', currency: 'USD' };
    const not: readonly [string, object][] = [
      ['report-staff-level', { count: { value: 3, qualifier: 'exact' } }],
      ['pledge-funds', { from: 'SAU', amount }],
      ['report-early-warning', { what: text('It is said to have some') }],
    ];
    for (const [command, body] of not) await record(`institutional-support/${unit}/${command}`, { on, ...body });
    expect(await counted('pcsu')).toBe(0);
    const does: readonly [string, object][] = [
      ['assign-staff', { by: 'SAU', basis: 'secondment' }],
      ['receive-funds', { from: 'SAU', amount }],
      ['support-field-unit', { unit: 'FM-SOM', by: 'TUR', support: text('Equipment') }],
      ['set-up-early-warning', { by: 'OIC-GS', title: text('A mechanism') }],
    ];
    for (const [at, [command, body]] of does.entries()) {
      await record(`institutional-support/${unit}/${command}`, { on, ...body });
      expect([command, await counted('pcsu')]).toEqual([command, at + 1]);
    }
  });

  it('say on what basis, in three languages, and keep the ones they took the place of', async () => {
    for (const key of ['partnership', 'pcsu']) {
      const { commitment } = (await server.read(`/api/v1/resolutions/53-45-POL/commitments/${key}`)).body;
      expect(commitment.measure).toMatchObject({ setBy: 'TANFIDH', setOn: '2026-11-28' });
      expect(Object.keys(commitment.measure.basis).toSorted()).toEqual(['ar', 'en', 'fr', 'original']);
      expect(commitment.formerMeasures).toMatchObject([{ setOn: '2026-11-23' }]);
    }
  });
});
