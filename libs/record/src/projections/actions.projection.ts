import type { ActionHead, ActionReading, Kind } from '#actions';
import { kindNamed, nextReadings } from '#actions';
import type { RecordedEvent, Words } from '#kernel';
import { isAmendment } from '#kernel';
import { dayOf, sliceOf } from '../slices.js';
import { searchTextOf, textsOf } from '../words/mentions.js';
import { isWritten, partyToken, restrictedToken } from '../words/phrases.js';
import { withoutRestricted } from '../events/seen.js';
import { byDistribution, type OpenReading } from './by-distribution.js';
import { countableBrief } from './countable.js';
import { fileKeysOf } from './file-keys.js';
import { listKey } from '../events/list-key.js';
import { fromPaperKeys } from './from-paper.js';
import { listedOn } from '../events/days.js';
import { sentenceOf } from '../events/sentence.js';

const kindOf = (stream: string) => kindNamed(sliceOf(stream)?.name ?? '');

/**
 * Under `serves` what the action serves and under `commitment` that whatever the resolution, under `party` whom a fact says to have taken part, under `of` whose own the action is; under `listed` what stands in lists of
 * what happened, of a kind too, and under `undated` what of that speaks of no day.
 */
const keysOf = (kind: Kind, { serves, facts, event, recorded, listed }: ActionReading): readonly string[] => [
  ...(listed ? ['listed', `listed:${kind.name}`] : []),
  ...(listed && dayOf(event) === null ? ['undated'] : []),
  ...new Set(
    serves.flatMap(({ resolution, commitment }) => [
      `serves:${resolution}`,
      `serves:${resolution} ${commitment}`,
      `commitment:${commitment}`,
    ]),
  ),
  ...new Set(facts.flatMap(({ parties }) => parties.map((party) => `party:${party}`))),
  ...(kind.entry(event)?.of ?? []).map((party) => `of:${party}`),
  ...fromPaperKeys(event),
  ...fileKeysOf(recorded === null ? [event] : [event, recorded]),
];

/** In place of a name that another stream gives. */
const NAMELESS: Words = { ar: '', en: '', fr: '' };

/**
 * What is searched of it, in every language: what everybody may see, whom that calls by a name that other streams give, and each word
 * that only those see who see all, in a form that no other word has.
 */
const searchedOf = (kind: Kind, { title, event }: ActionReading): string => {
  const said = (of: RecordedEvent) => {
    const called = new Set<string>();
    const nameOf = (code: string): Words => (called.add(code), NAMELESS);
    return { sentences: Object.values(sentenceOf(kind.name, of, nameOf)), called };
  };
  const seen = withoutRestricted(event);
  const open = said(seen);
  const whole = seen === event ? open : said(event);
  const tokens = searchTextOf([...textsOf(title), ...open.sentences]).split(' ');
  const known = new Set(tokens);
  const more = searchTextOf(whole.sentences)
    .split(' ')
    .filter((word) => isWritten(word) && !known.has(word));
  return [...new Set([...tokens, ...[...open.called].map(partyToken), ...more.map(restrictedToken)])].join(' ').trim();
};

const readingOf = (kind: Kind, body: ActionReading): OpenReading => {
  const { event, facts, listed } = body;
  const on = dayOf(event);
  const span = on === null && !listed ? null : listedOn(body);
  return {
    slice: isAmendment(event) ? 'amendment' : kind.name,
    revision: event.revision,
    event: event.id,
    day: span === null ? null : { from: span.earliest, to: span.latest },
    order: listKey(event),
    keys: keysOf(kind, body),
    facts: [...new Set(facts.map(({ name }) => name))],
    words: listed ? searchedOf(kind, body) : '',
    brief: countableBrief(body),
    body,
  };
};

/** One entry per event of an action, of whatever kind, and reading. */
export const actionsProjection = byDistribution<ActionHead>({
  name: 'actions',
  version: 17,
  handles: (stream) => kindOf(stream) !== undefined,
  async evolve(head, event, earlier) {
    const kind = kindOf(event.stream);
    if (kind === undefined) throw new Error(`no kind reads ${event.stream}`);
    const next = await nextReadings(kind, head, event, earlier);
    return { state: next.head, opened: next.opened.map((one) => readingOf(kind, one)), closed: next.closed };
  },
});
