import * as fc from 'fast-check';
import { source, stories, text } from './stories.js';

/** What somebody does. Numbers name what is there by then, counted round: so a step means something wherever it stands. */
export type Step =
  | { readonly does: 'tell'; readonly story: number; readonly on: string | null }
  | { readonly does: 'correct'; readonly event: number; readonly change: Readonly<Record<string, unknown>> }
  | { readonly does: 'retract'; readonly event: number }
  | { readonly does: 'link' | 'unlink'; readonly recommendation: string; readonly action: number }
  | { readonly does: 'post'; readonly path: string; readonly body: Readonly<Record<string, unknown>> };

/** A history, and the moments at which the answers of then are kept to be compared with. */
export interface History {
  /** Of which actions it is told. */
  readonly stories: readonly number[];
  readonly steps: readonly Step[];
  /** After how many steps they were known; on which day they are asked about. */
  readonly moments: readonly { readonly after: number; readonly asOf: string }[];
  /** What is corrected or withdrawn last, and then undone. */
  readonly undone: Step;
}

const RESOLUTION = '/api/v1/resolutions/53-45-POL';
const days = ['2018-05-20', '2018-11-29', '2019-06-27', '2019-12-31', '2022-12-31', '2026-11-20'];
const day = fc.constantFrom(...days);
const on: fc.Arbitrary<string> = fc.oneof(
  day,
  fc.constantFrom('2018', '2018-11', '2019-06', 'before 2019-07-01', 'on or before 2018-11-29'),
);
const from = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const party = from('TUR', 'SAU', 'SYR', 'GMB');
const commitment = from('contact-group', 'conference', 'training', 'partnership', 'network', 'added');
const paragraph = from('op-4', 'op-8', 'conference', 'added');
const facts = fc.uniqueArray(
  from('training.opened', 'conference.held', 'contact-group.formed', 'nomination.received'),
  {
    minLength: 1,
  },
);
const served = commitment.map((key) => [{ resolution: '53-45-POL', commitment: key }]);

const measure = fc.oneof(
  facts.map((names) => ({ type: 'open-ended', facts: names })),
  fc.record({ facts, of: from(1, 3, null), count: from('facts', 'distinct-parties') }).map((data) => ({
    type: 'target',
    ...data,
  })),
  fc.record({ facts, parties: from(['TUR', 'SAU'], null) }).map((data) => ({ type: 'each-party', ...data })),
  from('2018', '2019').map((year) => ({
    type: 'recurring',
    every: 'calendar-year',
    from: year,
    held: ['conference.held'],
  })),
  facts.map((names) => ({
    type: 'milestones',
    steps: names.map((name, n) => ({ key: `step-${n}`, title: text(name), weight: n + 1, facts: [name] })),
  })),
);

const post = <T extends object>(path: string | fc.Arbitrary<string>, body: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc
    .tuple(typeof path === 'string' ? fc.constant(path) : path, fc.record(body))
    .map(([to, data]): Step => ({ does: 'post', path: to, body: { ...data, source } }));

const paragraphsAndCommitments = [
  post(`${RESOLUTION}/add-paragraph`, { key: from('added'), number: from('8', '9', null), title: from(text('Added')) }),
  post(`${RESOLUTION}/set-paragraph-number`, { key: paragraph, number: from('8', '9', '١٠') }),
  post(`${RESOLUTION}/add-commitment`, {
    key: from('added'),
    paragraph,
    title: from(text('Added')),
    aim: from('interaction', null),
    responsible: fc.uniqueArray(party, { minLength: 1 }),
    dueOn: fc.option(day),
    weight: from(1, 3),
  }),
  post(`${RESOLUTION}/set-measure`, {
    commitment,
    measure,
    setBy: from('OIC-GS'),
    setOn: day,
    basis: from(text('Steps')),
  }),
  post(`${RESOLUTION}/change-due-date`, {
    commitment,
    to: fc.option(day),
    decidedOn: day,
    by: from('OIC-GS'),
    reason: from(text('Later')),
  }),
];

const restOfTheRegister = [
  post(`${RESOLUTION}/record-succession`, { by: from('48-CFM-mediation'), on, renews: from(['training'], []) }),
  post(`${RESOLUTION}/add-alias`, { alias: from('Mediation 1', 'Mediation 2') }),
  fc
    .record({ commitment, checkedTo: day, by: from('OIC-GS') })
    .map((body): Step => ({ does: 'post', path: `${RESOLUTION}/record-checked`, body })),
  post('/api/v1/resolutions', {
    id: from('99-99-POL'),
    title: from(text('Another')),
    aliases: from(['99/99'], ['53/45']),
    adopted: on.map((when) => ({ on: when, by: 'OIC-CFM', session: text('A session'), place: text('A place') })),
  }),
  post(
    party.map((code) => `/api/v1/parties/${code}/change-standing`),
    { standing: from('member', 'suspended', 'reinstated', 'withdrawn'), on, decidedBy: from('OIC-CFM') },
  ),
  post('/api/v1/parties', {
    code: from('ZZZ'),
    kind: from('state', 'partner'),
    name: from({ ar: 'ز', en: 'Z', fr: 'Z' }),
    officialName: from({ ar: 'ز', en: 'Z', fr: 'Z' }),
    sortKey: from({ ar: 'ز', en: 'Z', fr: 'Z' }),
  }),
];

const resolution = from('53-45-POL');
const said = {
  by: from(text('Closing remarks')),
  party: fc.option(party),
  on,
  words: from(text('Done'), text('Begun')),
};
const judged = { reason: from(text('Seen')), effectiveOn: day, by: from('OIC-GS') };
const assessed = from('not-started', 'implemented', 'superseded');
const recommendation = from('R1', 'R99');
const of = (command: string) => recommendation.map((key) => `/api/v1/recommendations/${key}/${command}`);

const saidAndJudged = [
  post('/api/v1/statements', {
    ...said,
    resolution,
    commitment,
    status: fc.option(from('in-progress', 'implemented')),
    originalLanguage: from('en'),
  }),
  post('/api/v1/assessments', { ...judged, resolution, commitment, status: assessed }),
  post('/api/v1/open-questions', {
    resolution,
    commitment,
    sought: from(text('A report'), text('A list')),
    on,
    by: from('OIC-GS'),
    where: from(text('In print')),
    answeredBy: fc.option(
      fc.record({
        facts: from(['training.opened'], ['conference.held']),
        after: fc.option(day),
        edition: from(null, 2),
      }),
    ),
  }),
  post('/api/v1/recommendations', {
    key: from('R99'),
    text: from(text('Another')),
    madeBy: from(text('Session 9')),
    session: from(text('9')),
    standing: from('voiced'),
    addressees: fc.uniqueArray(party),
    addressedTo: from(text('States')),
    on,
    concerns: served,
  }),
  post(of('change-standing'), { standing: from('conference-adopted', 'endorsed'), on }),
  post(of('record-statement'), { ...said, originalLanguage: from('en') }),
  post(of('assess'), { ...judged, status: assessed }),
];
const link = fc.record({
  does: from('link', 'link', 'unlink'),
  recommendation,
  action: fc.nat(9),
}) as fc.Arbitrary<Step>;

const change = fc.oneof(
  on.map((when) => ({ on: when })),
  served.map((serves) => ({ serves })),
  from('Note of the host', 'Report of the host').map((citation) => ({ source: { ...source, citation } })),
  from('Called otherwise').map((en) => ({ title: text(en) })),
);
const amendment: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constant('correct' as const), event: fc.nat(99), change }),
  fc.record({ does: fc.constant('retract' as const), event: fc.nat(99) }),
);
const tell: fc.Arbitrary<Step> = fc.record({
  does: fc.constant('tell' as const),
  story: fc.nat(9),
  on: fc.option<string>(on, { freq: 3 }),
});

const step = fc.oneof(
  { arbitrary: tell, weight: 5 },
  { arbitrary: amendment, weight: 4 },
  { arbitrary: fc.oneof(...paragraphsAndCommitments), weight: 3 },
  { arbitrary: fc.oneof(...saidAndJudged), weight: 3 },
  { arbitrary: fc.oneof(...restOfTheRegister), weight: 2 },
  { arbitrary: link, weight: 1 },
);

/** Any history of at most so many steps. */
export const history = (most: number): fc.Arbitrary<History> =>
  fc.record({
    stories: fc.uniqueArray(fc.nat(stories.length - 1), { minLength: 1, maxLength: 4 }),
    steps: fc.array(step, { minLength: 1, maxLength: most, size: 'max' }),
    moments: fc.array(fc.record({ after: fc.nat(most), asOf: day }), { minLength: 1, maxLength: 3, size: 'max' }),
    undone: amendment,
  });
