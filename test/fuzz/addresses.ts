import * as fc from 'fast-check';
import { hostileDate, hostileText } from './hostile.js';
import type { Known } from './known.js';
import type { Lawful } from './lawful.js';
import { partialDate } from './lawful.js';
import type { Parameter, Route } from './routes.js';
import { kindIn } from './routes.js';

const from = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const pick = <T>(pool: () => readonly T[], none: T) =>
  fc.nat().map((n) => {
    const all = pool();
    return all[n % Math.max(1, all.length)] ?? none;
  });

const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());
/** Dots alone are a way up, not a name: they never reach the server as a step. */
const step = (text: string): string => (/^\.{1,2}$/.test(text) ? 'dots' : encoded(text));
const rawSteps = from(
  '%',
  '%zz',
  '%ff',
  '%00',
  '%C0%80',
  '%2F',
  // A client takes one or two dots for a way up, also written so.
  '%2e%2e%2e',
  'a%2Fb',
  '',
  'a;b',
  ':id',
  '{id}',
  '*',
  '%E0%A4%A',
);
const rawQueries = from(
  'asOf[]=2019',
  'lang=ar&lang=fr',
  '%',
  '&&&',
  '=',
  '?',
  '__proto__=1',
  'asOf=%ff',
  'toString',
  'limit=1;2',
);

const instants = from(
  '2026-11-27T08:00:00.000Z',
  '2026-11-27T09:30:00Z',
  '2026-11-28T00:00+03:00',
  '2018-01-01T00:00:00Z',
);
/** Positions that the rows have come to: for one further ahead a read would wait, and then be told 503 as described. */
const strangePositions = from(
  '',
  '1',
  'x',
  '0'.repeat(16),
  '1'.repeat(17),
  '-1',
  '0x10',
  '٠'.repeat(16),
  ' '.repeat(16),
);

/** Of whatever kind, and what is done with it. */
const ACTION = '/api/v1/actions/{kind}/{id}';

/** Addresses of what is in the record, and of what is not. */
export class Addresses {
  constructor(
    private readonly known: Known,
    private readonly lawful: Lawful,
  ) {}

  private step(name: string, path: string): fc.Arbitrary<string> {
    const { known, lawful } = this;
    const kind = kindIn(path);
    if (kind !== null)
      return pick(() => known.actions.filter((each) => each.kind === kind).map(({ id }) => id), 'none');
    if (name === 'of') return from('events', 'lists');
    if (name === 'name') return from('actions', 'record-changes', 'ContactGroupMet', 'EventCorrected');
    if (name === 'kind') return pick(() => known.actions.map((each) => each.kind), 'training');
    if (name === 'origin') return pick(() => known.recommendationsOf.map(({ origin }) => origin), 'none');
    if (path.startsWith('/api/v1/recommendations/')) return lawful.named('recommendation');
    if (name === 'key') return lawful.named(path.includes('/paragraphs/') ? 'paragraph' : 'commitment');
    if (name === 'code' || path.startsWith('/api/v1/parties/')) return lawful.named('party');
    if (path.startsWith('/api/v1/resolutions/')) return lawful.resolution;
    const bases = ['statements', 'assessments', 'open-questions', 'correspondence/incoming', 'correspondence/outgoing'];
    const said = bases.map((each) => `/api/v1/${each}`).find((each) => path.startsWith(`${each}/`));
    if (said !== undefined)
      return pick(() => known.events.filter(({ base }) => base === said).map(({ of }) => of), 'none');
    return lawful.named('action');
  }

  /** Of something there. */
  path({ path }: Pick<Route, 'path'>): fc.Arbitrary<string> {
    if (path.startsWith(ACTION))
      return pick(() => this.known.actions, { kind: 'training', id: 'none' }).map(
        ({ kind, id }) => `/api/v1/actions/${encoded(kind)}/${encoded(id)}${path.slice(ACTION.length)}`,
      );
    if (path === '/api/v1/events/{event}/files/{sha256}')
      return pick(() => this.known.files, { event: 'none', sha256: '0'.repeat(64) }).map(
        ({ event, sha256 }) => `/api/v1/events/${encoded(event)}/files/${sha256}`,
      );
    if (path === '/api/v1/recommendations/{origin}/{key}')
      return pick(() => this.known.recommendationsOf, { origin: 'none', key: 'none' }).map(
        ({ origin, key }) => `/api/v1/recommendations/${encoded(origin)}/${encoded(key)}`,
      );
    if (path === '/api/v1/correspondence/{direction}/{number}')
      return pick(() => this.known.papers, 'incoming-1-2026').map((paper) => {
        const [direction = '', ...number] = paper.split('-');
        return `/api/v1/correspondence/${direction}/${encoded(number.join('-'))}`;
      });
    return this.filled(path, (name) => this.step(name, path).map(step));
  }

  /** Of something that may not be. */
  strangePath({ path }: Pick<Route, 'path'>): fc.Arbitrary<string> {
    return this.filled(path, (name) =>
      fc.oneof(
        this.step(name, path).map(step),
        hostileText.map((text) => step(text.slice(0, 700))),
        rawSteps,
      ),
    );
  }

  private filled(path: string, stepOf: (name: string) => fc.Arbitrary<string>): fc.Arbitrary<string> {
    const parts = path.split('/').map((part) => {
      const [, name] = /^\{(\w+)\}$/.exec(part) ?? [];
      return name === undefined ? fc.constant(part) : stepOf(name);
    });
    return fc.tuple(...parts).map((steps) => steps.join('/'));
  }

  query({ parameters }: Pick<Route, 'parameters'>): fc.Arbitrary<string> {
    return this.asked(parameters, (each) => this.value(each));
  }

  strangeQuery({ parameters }: Pick<Route, 'parameters'>): fc.Arbitrary<string> {
    const strange = (each: Parameter): fc.Arbitrary<string> =>
      /position|after|cursor/i.test(each.name)
        ? fc.oneof(this.value(each), strangePositions)
        : fc.oneof(
            this.value(each),
            hostileText.map((text) => text.slice(0, 3000)),
            hostileDate,
            from('0', '201', '-1', '1.5'),
          );
    return fc
      .tuple(this.asked(parameters, strange), fc.option(rawQueries))
      .map(([query, raw]) => (raw === null ? query : `${query}${query === '' ? '?' : '&'}${raw}`));
  }

  private asked(
    parameters: readonly Parameter[],
    valueOf: (parameter: Parameter) => fc.Arbitrary<string>,
  ): fc.Arbitrary<string> {
    const queries = parameters.filter((each) => each.in === 'query');
    return fc
      .record(Object.fromEntries(queries.map((each) => [each.name, fc.option(valueOf(each), { freq: 2 })])))
      .map((given) => {
        const pairs = Object.entries(given).filter(([, value]) => value !== null);
        return pairs.length === 0
          ? ''
          : `?${pairs.map(([name, value]) => `${name}=${encoded(String(value))}`).join('&')}`;
      });
  }

  private value({ name, schema }: Parameter): fc.Arbitrary<string> {
    const { known, lawful } = this;
    if (name === 'minPosition' || name === 'after') return pick(() => known.positions, '');
    if (name === 'cursor')
      return fc.oneof(
        pick(() => known.cursors, ''),
        pick(() => known.positions, ''),
      );
    if (name === 'q')
      return from('وساطة', 'mediation', 'فريق الاتصال', 'groupe de contact', '53/45', 'ا', '"', '()', 'OR');
    if (name === 'kind' && schema.enum === undefined) return pick(() => known.actions.map(({ kind }) => kind), '');
    if (['party', 'resolution', 'commitment', 'paragraph'].includes(name)) return lawful.named(name);
    if (schema.format === 'date-time') return instants;
    if (schema.format === 'date')
      return fc.oneof(
        partialDate.map((date) => date.slice(0, 10)),
        from('2026-11-20'),
      );
    return lawful.of(schema).map(String);
  }
}
