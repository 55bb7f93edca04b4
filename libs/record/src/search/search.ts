import { aliasKey } from '#register';
import { byText, spanOf } from '#kernel';
import { timelineEntry } from '../actions/timeline.js';
import { descending } from '../events/list-key.js';
import type { NameOf } from '../events/sentence.js';
import type { Stamp } from '../moment.js';
import type { Page, PageQuery } from '../paging.js';
import { page } from '../paging.js';
import { InvalidCursor } from '../query-refusal.js';
import type { Happening } from '../view/actions.js';
import { everyHappening } from '../view/actions.js';
import type { RecordView } from '../view/record-view.js';
import type { Candidate, Hit, HitKind } from './candidates.js';
import { begunBy, candidatesIn, inAll } from './candidates.js';
import { asksForWords, saysAll, soughtIn } from '../words/mentions.js';
import { partyToken } from '../words/phrases.js';
import { soughtInRecord } from '../view/sought.js';
import { nearSpellings } from './spelling.js';

export interface SearchQuery extends PageQuery {
  readonly q: string | null;
  /** Only what is of this kind; `null`: whatever it is. */
  readonly kind: HitKind | null;
}

/** How much of one kind is found. */
export interface HitCount {
  readonly kind: HitKind;
  /** How many of them say what was looked for. */
  readonly count: number;
}

/** A part of everything that says what was looked for, newest first, and what has no day last. */
export interface SearchAnswer extends Stamp, Page<Hit> {
  /** What bears that very name: a resolution by its designation, a party by any of its names. */
  readonly named: readonly Hit[];
  /** How much is found in all, of whatever kind, by kind. */
  readonly found: readonly HitCount[];
  /** What may have been meant, where nothing is found: words that are there for who asks. */
  readonly suggestions: readonly string[];
}

/** Where a hit stands; sorts ascending. */
interface Placed {
  readonly key: string;
  readonly hit: Hit;
}

const hitOf = ({ kind, reading, key }: Happening, nameOf: NameOf): Placed => {
  const { action, title, sentence, on } = timelineEntry(kind, reading, nameOf);
  const href = `/api/v1/actions/${kind.name}/${action}`;
  return {
    key,
    hit: { kind: 'action', key: action, resolution: null, of: kind.name, title, text: inAll(sentence), on, href },
  };
};

/** Everything of the register that is looked for, in the order of lists. */
const placedIn = async (view: RecordView, found: readonly Candidate[]): Promise<readonly Placed[]> => {
  const placed: Placed[] = [];
  for (const [slice, of] of Map.groupBy(found, ({ from }) => from.slice)) {
    const begun = await begunBy(view, slice);
    for (const { hit, from } of of) {
      const event = begun.get(`${slice.name}-${from.id}`);
      const day = hit.on === null ? null : spanOf(hit.on).latest;
      const listed = descending(day ?? event?.meta.recordedAt.slice(0, 10) ?? '');
      const key = `${day === null ? '~' : ''}${listed} ${descending(event?.position ?? '')} ${from.place}`;
      placed.push({ key, hit });
    }
  }
  return placed.toSorted((a, b) => byText(a.key, b.key));
};

const isNamed = (q: string, { hit, tokens }: Candidate, resolution: string | null): boolean => {
  if (hit.kind === 'resolution') return hit.key === resolution;
  if (hit.kind !== 'party') return false;
  const [only, ...more] = soughtIn(q);
  const token = partyToken(hit.key);
  const bears = more.length === 0 && only?.anyOf.includes(token) === true && ` ${tokens} `.includes(` ${token} `);
  return bears || aliasKey(hit.key) === aliasKey(q);
};

/** What says what is looked for, as far as who asks may see it. */
export async function search(view: RecordView, query: SearchQuery): Promise<SearchAnswer | InvalidCursor> {
  const { register, actions, stamp } = view;
  const { q, kind, cursor } = query;
  const [candidates, named]: [Candidate[], Hit[]] = [[], []];
  const words = asksForWords(q) ? await soughtInRecord(view, q) : [];
  if (asksForWords(q)) {
    const bearing = (await register.named(q))?.id ?? null;
    for await (const each of candidatesIn(view)) {
      if (saysAll(each.tokens, words)) candidates.push(each);
      if (cursor === null && isNamed(q, each, bearing)) named.push(each.hit);
    }
  }
  const asked = { ...everyHappening, words };
  const nameOf = await register.namesOf();
  const ofRegister = await placedIn(
    view,
    candidates.filter(({ hit }) => kind === null || hit.kind === kind),
  );
  const withActions = words.length > 0 && (kind === null || kind === 'action');
  const read = async (after: string | null, most: number): Promise<readonly Placed[]> => {
    const done = withActions ? await actions.happened(stamp.asOf, asked, after, most) : [];
    const others = ofRegister.filter(({ key }) => after === null || key > after).slice(0, most);
    const both = [...done.map((one) => hitOf(one, nameOf)), ...others];
    return both.toSorted((a, b) => byText(a.key, b.key)).slice(0, most);
  };
  const part = await page({ name: 'search', query }, view.snapshot, {
    read,
    keyOf: ({ key }) => key,
    show: ({ hit }) => hit,
  });
  if (part instanceof InvalidCursor) return part;
  const done = words.length > 0 ? (await actions.countHappened(stamp.asOf, asked)).total : 0;
  const found = countsOf(done, candidates);
  const suggestions = asksForWords(q) && found.length === 0 && named.length === 0 ? await nearSpellings(view, q) : [];
  return { ...stamp, ...part, named, found, suggestions };
}

const countsOf = (actions: number, candidates: readonly Candidate[]): readonly HitCount[] => [
  ...(actions === 0 ? [] : [{ kind: 'action' as const, count: actions }]),
  ...[...Map.groupBy(candidates, ({ hit }) => hit.kind)].map(([kind, of]) => ({ kind, count: of.length })),
];
