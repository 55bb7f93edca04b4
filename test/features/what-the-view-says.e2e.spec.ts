import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestServer } from './support/server.js';

let server: TestServer;

const text = async (url: string): Promise<string> => {
  const { status, body } = await server.read(`/api/v1${url}`);
  expect({ url, status }).toEqual({ url, status: 200 });
  // Where the record stands is told, but makes no answer a different one.
  return JSON.stringify({ ...body, position: undefined });
};

interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

interface Commitment {
  readonly key: string;
  readonly status: string;
  readonly progress: Fraction | null;
  readonly counted: number;
  readonly uncounted: number;
  readonly overdue: { readonly since: string } | null;
  readonly instances: readonly { readonly period: string; readonly state: string }[] | null;
  readonly latestEvidence: string | null;
  readonly statements: readonly { readonly status: string | null }[];
  readonly statementsAgree: boolean;
}

const commitments = async (asOf: string): Promise<ReadonlyMap<string, Commitment>> => {
  const view = JSON.parse(await text(`/resolutions/45-53-S/progress?asOf=${asOf}`)) as {
    paragraphs: readonly { commitments: readonly Commitment[] }[];
  };
  return new Map(view.paragraphs.flatMap((paragraph) => paragraph.commitments).map((one) => [one.key, one]));
};

const figure = ({ status, progress }: Commitment): string =>
  `${status}, ${progress === null ? 'null' : `${progress.numerator}/${progress.denominator}`}`;

beforeAll(async () => {
  server = await TestServer.start({ data: 'full' });
}, 120_000);

afterAll(() => server.stop());

const days = [
  '2018-05-31',
  '2018-11-29',
  '2018-11-30',
  '2019-11-01',
  '2021-01-01',
  '2022-12-31',
  '2024-06-24',
  '2026-11-28',
];
const unknown = 'no-information, null';
const open = 'ongoing, null';
const since = 'earlier-only, null';
const none = Array.from(days, () => unknown);
const half = 'in-progress, 2/4';
const all = 'implemented, 4/4';

/** The table of the issue, row by row; the days are the columns. */
const table: Readonly<Record<string, readonly string[]>> = {
  'contact-group': [unknown, 'in-progress, 3/4', all, all, all, all, all, all],
  conference: [
    unknown,
    'ongoing, 1/1',
    'ongoing, 1/1',
    'ongoing, 2/2',
    'interrupted, 2/3',
    'ongoing, 3/5',
    since,
    since,
  ],
  training: [unknown, open, open, open, open, open, open, open],
  // The first certificate programme may have been before the resolution; the first activity after it is of 2024.
  partnership: [unknown, unknown, unknown, unknown, unknown, unknown, open, open],
  network: none,
  'code-of-conduct': [unknown, unknown, unknown, half, half, half, half, half],
  pcsu: none,
};

describe('the record of resolution 45/53-S, as shipped', () => {
  it.each(days.map((day, column) => ({ day, column })))(
    'says on $day what was on record by that day',
    async ({ day, column }) => {
      const view = await commitments(day);
      const said = Object.fromEntries([...view].map(([key, commitment]) => [key, figure(commitment)]));
      expect(said).toEqual(Object.fromEntries(Object.entries(table).map(([key, cells]) => [key, cells[column]])));
    },
  );

  it('counts trainings from their opening, but not one that may have been before the resolution', async () => {
    const counted = await Promise.all(days.map(async (day) => (await commitments(day)).get('training')?.counted));
    expect(counted).toEqual([0, 1, 1, 2, 2, 3, 3, 3]);
    const joint = await Promise.all(days.map(async (day) => (await commitments(day)).get('partnership')?.counted));
    expect(joint).toEqual([0, 0, 0, 0, 0, 0, 1, 1]);
    const opened = ['training.opened', '2018-01-01/2018-11-28', 'may-precede-resolution'];
    expect(await leftOut('op-8', 'training', '2026-11-28')).toContainEqual(opened);
  });

  it('tells how much is on record that is not counted', async () => {
    const pcsu = await Promise.all(days.map(async (day) => (await commitments(day)).get('pcsu')));
    expect(pcsu.map((one) => one?.counted)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    expect(pcsu.map((one) => one?.uncounted)).toEqual([1, 4, 4, 6, 6, 6, 6, 6]);
  });

  it('keeps differing statements side by side', async () => {
    const network = await Promise.all(days.map(async (day) => (await commitments(day)).get('network')));
    expect(network.map((one) => one?.statements.length)).toEqual([0, 2, 2, 3, 3, 3, 3, 3]);
    expect(network.map((one) => one?.statementsAgree)).toEqual([true, false, false, false, false, false, false, false]);
    const code = await Promise.all(
      days.map(async (day) => (await commitments(day)).get('code-of-conduct')?.statements.length),
    );
    expect(code).toEqual([0, 1, 1, 2, 2, 2, 2, 2]);
  });

  it('says of a year without a conference that none was held, where that is known', async () => {
    const conference = (await commitments('2022-12-31')).get('conference');
    expect(conference?.overdue).toBeNull();
    expect(conference?.instances?.map(({ period, state }) => `${period} ${state}`)).toEqual([
      '2018 held',
      '2019 held',
      '2020 not-held',
      '2021 not-held',
      '2022 held',
    ]);
    expect((await commitments('2021-01-01')).get('conference')?.overdue).toBeNull();
    expect((await commitments('2026-11-28')).get('conference')?.overdue).toEqual({ since: '2024-01-01' });
  });

  it('dates its latest evidence', async () => {
    expect((await commitments('2022-12-31')).get('contact-group')?.latestEvidence).toBe('2019-06-27');
    expect((await commitments('2019-11-01')).get('code-of-conduct')?.latestEvidence).toBe('2019-09');
  });

  it('shows the first conference and says why it does not count', async () => {
    expect(await leftOut('conference', 'conference', '2018-11-29')).toContainEqual([
      'conference.held',
      '2017-11-21',
      'before-resolution',
    ]);
  });

  it('shows the announced distribution as an intention, and a mandate as a mandate', async () => {
    const partnership = await leftOut('op-5', 'partnership', '2018-11-29');
    expect(partnership).toContainEqual(['conference.distribution-announced', '2018-11-29', 'intention-only']);
    const network = await leftOut('op-7', 'network', '2019-11-01');
    expect(network.map(([, , reason]) => reason)).toContain('mandate-only');
  });

  it('opens every figure to leaves that sum to it exactly', async () => {
    for (const day of days) {
      for (const [key, { progress }] of await commitments(day)) {
        const { counted } = (await explanationOf(paragraphOf(key), key, day)) ?? { counted: [] };
        const shares = counted.flatMap(({ share }) => (share === null ? [] : [share]));
        if (progress === null) continue;
        const sum = shares.reduce(
          (all, share) => all + share.numerator * (progress.denominator / share.denominator),
          0,
        );
        expect({ day, key, sum }).toEqual({ day, key, sum: progress.numerator });
      }
    }
  });
});

describe('a search in what is shipped', () => {
  const found = async (list: string, words: string, more = ''): Promise<readonly any[]> =>
    (
      JSON.parse(await text(`/${list}?q=${encodeURIComponent(words)}&asOf=2022-12-31&limit=200${more}`)) as {
        items: any[];
      }
    ).items;

  it.each(['فريق الاتصال', 'مجموعة الاتصال', 'contact group', 'groupe de contact', 'فريقُ الاتّصال'])(
    'finds the Contact Group by %s',
    async (words) => {
      const actions = await found('actions', words);
      expect(actions.length).toBeGreaterThan(5);
      expect((await found('commitments', words)).map(({ commitment }) => commitment.key)).toEqual(['contact-group']);
    },
  );

  it.each(['contact group', 'مجموعة اتصال', 'groupe de contact'])(
    'tells the Contact Group from that of 2016, which %s finds too and which serves none of this',
    async (words) => {
      const both = await found('actions', words);
      const earlier = both.filter(({ kind }) => kind === 'body');
      expect(earlier).toMatchObject([{ on: '2016-10-19', serves: [] }]);
      expect(earlier[0].title.en).toContain('2016');
      const ours = await found('actions', words, '&commitment=contact-group');
      expect(new Set(ours.map(({ kind }) => kind))).toEqual(new Set(['contact-group']));
      expect(both.length).toBeGreaterThan(ours.length);
    },
  );

  it('finds parties and recommendations in any of the three languages', async () => {
    for (const words of ['تركيا', 'Türkiye', 'turkiye', 'TUR'])
      expect((await found('parties', words)).map(({ code }) => code)).toContain('TUR');
    const [arabic, english] = [
      await found('recommendations', 'الإنذار المبكر'),
      await found('recommendations', 'early warning'),
    ];
    expect(arabic.length).toBeGreaterThan(0);
    expect(english).toEqual(arabic);
    expect((await found('resolutions', 'وساطه 53/45'))[0].id).toBe('53-45-POL');
    expect(await found('actions', 'قطار')).toEqual([]);
  });
});

describe('the rows behind the view', () => {
  const urls = [
    ...days.map((day) => `/resolutions/45-53-S/progress?asOf=${day}`),
    ...Object.keys(table).map(
      (key) => `/resolutions/45-53-S/paragraphs/${paragraphOf(key)}/explanation?asOf=2022-12-31`,
    ),
    '/resolutions?asOf=2022-12-31',
    '/parties?limit=200&asOf=2022-12-31',
    '/actions?limit=200&asOf=2022-12-31',
    '/recommendations?limit=200&asOf=2022-12-31',
    '/commitments?limit=200&asOf=2022-12-31',
  ];

  it('may be dropped and built again: every answer is the same to the byte', async () => {
    const before = await Promise.all(urls.map(text));
    await server.rebuild();
    expect(await Promise.all(urls.map(text))).toEqual(before);
  }, 60_000);

  it('outlast a restart, which loads nothing twice', async () => {
    const [before, head] = [await Promise.all(urls.map(text)), await server.head()];
    await server.restart();
    expect(await server.head()).toBe(head);
    expect(await Promise.all(urls.map(text))).toEqual(before);
  }, 60_000);
});

interface Explained {
  readonly counted: readonly { readonly share: Fraction | null }[];
  readonly uncounted: readonly { readonly name: string | null; readonly on: string; readonly reason: string }[];
}

function paragraphOf(commitment: string): string {
  return { pcsu: 'op-4', partnership: 'op-5', network: 'op-7', training: 'op-8' }[commitment] ?? commitment;
}

const explanationOf = async (paragraph: string, commitment: string, day: string): Promise<Explained | undefined> => {
  const answer = JSON.parse(await text(`/resolutions/45-53-S/paragraphs/${paragraph}/explanation?asOf=${day}`)) as {
    paragraph: { commitments: readonly (Explained & { key: string })[] };
  };
  return answer.paragraph.commitments.find(({ key }) => key === commitment);
};

const leftOut = async (paragraph: string, commitment: string, day: string) =>
  ((await explanationOf(paragraph, commitment, day))?.uncounted ?? []).map(({ name, on, reason }) => [
    name,
    on,
    reason,
  ]);
