import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestServer } from './support/server.js';

interface Cell {
  readonly commitment: string;
  readonly state: string;
  readonly facts: readonly { readonly eventId: string; readonly name: string; readonly on: string }[];
}
interface Row {
  readonly party: string;
  readonly standing: string;
  readonly cells: readonly Cell[];
}

describe('member states × commitments, out of the shipped record', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ data: 'full' });
  });
  afterAll(() => server.stop());

  const matrix = async (query: string, lang = 'en') =>
    (await server.read(`/api/v1/resolutions/45-53-S/matrix?lang=${lang}&${query}`)).body;

  it('has every member state once, in the reader’s alphabetical order, the suspended one among them', async () => {
    const { rows } = (await matrix('asOf=2018-11-29')) as { readonly rows: readonly Row[] };
    expect(rows).toHaveLength(57);
    expect(new Set(rows.map(({ party }) => party)).size).toBe(57);
    expect(rows.slice(0, 3).map(({ party }) => party)).toEqual(['AFG', 'ALB', 'DZA']);
    expect(rows.find(({ party }) => party === 'SYR')?.standing).toBe('suspended');
    const arabic = ((await matrix('asOf=2018-11-29', 'ar')) as { readonly rows: readonly Row[] }).rows;
    expect(arabic.map(({ party }) => party)).not.toEqual(rows.map(({ party }) => party));
    expect(arabic.map(({ party }) => party).toSorted()).toEqual(rows.map(({ party }) => party).toSorted());
  });

  it('has the rows of its page in that order too', async () => {
    const { rows } = (await matrix('', 'ar')) as { readonly rows: readonly Row[] };
    const { body } = await server.get('/ar/resolutions/53-45-POL/matrix');
    const heads = [...body.matchAll(/<th scope="row"><a href="\/ar\/parties\/(\w+)"/g)];
    expect(heads.map(([, party]) => party)).toEqual(rows.map(({ party }) => party));
  });

  it('says where sources name a state, and “no record” everywhere else', async () => {
    const { rows, columns } = await matrix('asOf=2018-11-29');
    const cell = (party: string, commitment: string): Cell | undefined =>
      rows.find((row: Row) => row.party === party)?.cells.find((each: Cell) => each.commitment === commitment);
    expect(cell('TUR', 'contact-group')?.state).toBe('on-record');
    expect(cell('TUR', 'contact-group')?.facts.length).toBeGreaterThan(0);
    expect(cell('ALB', 'contact-group')).toEqual({ commitment: 'contact-group', state: 'no-record', facts: [] });
    for (const row of rows as Row[])
      expect(row.cells.map(({ commitment }) => commitment)).toEqual(columns.map((each: Cell) => each.commitment));
  });

  it('tells how many states took part where the source gives no names', async () => {
    const { columns } = await matrix('asOf=2018-11-29');
    const column = columns.find(({ commitment }: Cell) => commitment === 'conference');
    expect(column.unnamed).toMatchObject([
      { states: { value: 41 }, fact: { name: 'conference.participation-recorded' } },
    ]);
    expect(column.unnamed[0].named).toBeLessThan(41);
  });

  it('is empty before anything happened', async () => {
    const { rows, columns } = await matrix('asOf=2018-05-07');
    expect(rows.flatMap(({ cells }: Row) => cells).every(({ state }: Cell) => state === 'no-record')).toBe(true);
    expect(columns.every(({ unnamed }: { unnamed: unknown[] }) => unnamed.length === 0)).toBe(true);
  });

  it('gives one state’s row as that state’s own record, with what is addressed to it', async () => {
    const { body } = await server.read('/api/v1/parties/tur?asOf=2018-11-29');
    const { rows } = await matrix('asOf=2018-11-29');
    const row = rows.find(({ party }: Row) => party === 'TUR');
    // And nothing of where nothing is on record of it.
    expect(body.record.find(({ resolution }: { resolution: string }) => resolution === '53-45-POL').cells).toEqual(
      row.cells.filter(({ state }: Cell) => state === 'on-record'),
    );
    expect(body.addressed.commitments).toMatchObject([{ commitment: 'contact-group', as: 'responsible' }]);
    expect(body.addressed.recommendations).toMatchObject([{ key: 'R15' }]);
    expect(body.recentActions.length).toBeGreaterThan(0);
    expect(body.recentActions.every(({ parties }: { parties: string[] }) => parties.includes('TUR'))).toBe(true);
    const silent = (await server.read('/api/v1/parties/ALB?asOf=2018-11-29')).body;
    expect([silent.recentActions, silent.addressed]).toEqual([[], { commitments: [], recommendations: [] }]);
  });

  it.each([
    ['CGFM', ['contact-group.formed', 'contact-group.meeting-held', 'instrument.consultation-held'], ['G1']],
    ['PCSU', ['institutional-support.unit-established'], []],
    ['UN-MSU', ['partnership.activity-held'], []],
  ])('gives %s what it did and had, and what is addressed to it', async (code, names, addressed) => {
    const { body } = await server.read(`/api/v1/parties/${code}`);
    const said = (body.recentActions as { facts: string[] }[]).flatMap(({ facts }) => facts);
    expect(said).toEqual(expect.arrayContaining(names));
    expect(body.addressed.recommendations.map(({ key }: { key: string }) => key)).toEqual(addressed);
    expect(body.record.flatMap(({ cells }: Row) => cells).every(({ state }: Cell) => state === 'on-record')).toBe(true);
    const ids = (body.recentActions as { eventId: string }[]).map(({ eventId }) => eventId);
    expect(new Set(ids).size).toBe(ids.length);
    const page = (await server.get(`/en/parties/${code}`)).body;
    expect(/<main.*<\/main>/s.exec(page)?.[0]).not.toMatch(/nothing on record yet/i);
  });

  it('addresses nothing to a state before the resolution is adopted', async () => {
    const { addressed, record } = (await server.read('/api/v1/parties/TUR?asOf=2012-01-01')).body;
    expect([addressed.commitments, record]).toEqual([[], []]);
    expect((await matrix('asOf=2012-01-01')).resolution.adoptedOn).toBe('2018-05-05/2018-05-06');
  });

  it('filters the timeline to what the whole of it says, and a state’s own record likewise', async () => {
    const listed = async (filter: string) =>
      (await server.read(`/api/v1/actions?limit=200&asOf=2022-12-31${filter}`)).body.items as any[];
    const all = await listed('');
    for (const party of ['TUR', 'SAU', 'GMB', 'OIC-GS', 'SESRIC', 'ALB'])
      expect(await listed(`&party=${party}`)).toEqual(all.filter(({ parties }) => parties.includes(party)));
    for (const kind of new Set(all.map((entry) => entry.kind)))
      expect(await listed(`&kind=${kind}`)).toEqual(all.filter((entry) => entry.kind === kind));
    for (const commitment of ['network', 'conference', 'training'])
      expect(await listed(`&commitment=${commitment}`)).toEqual(
        all.filter(({ serves }) => serves.some((each: { commitment: string }) => each.commitment === commitment)),
      );
    const { recentActions } = (await server.read('/api/v1/parties/SAU?asOf=2022-12-31')).body;
    expect(recentActions).toEqual(all.filter(({ parties }) => parties.includes('SAU')).slice(0, 20));
  });
});
