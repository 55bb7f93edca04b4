import { byText, folded } from '#kernel';
import { CooperativeYield } from '../cooperative-yield.js';
import { timelineEntry } from '../actions/timeline.js';
import { everyHappening } from '../view/actions.js';
import type { RecordView } from '../view/record-view.js';
import { candidatesIn } from './candidates.js';
import { distanceWithin } from '../words/distance.js';
import { says, textsOf } from '../words/mentions.js';
import { isWritten } from '../words/phrases.js';

/** So many ways of writing one word are tried, the nearest first, and so few are offered. */
const MOST_TRIED = 12;
const MOST_OFFERED = 3;
/** A word is long enough to be recognised by most of its letters. */
const SHORTEST = 4;
/** Of more words that are said nowhere, nobody has mistyped each. */
const MOST_UNKNOWN = 4;
const READ_AT_ONCE = 1_000;

interface Written {
  readonly word: string;
  readonly form: string;
}

/** Its words, and how each is compared. One sign may stand for several words (ﷺ), or for what parts two (ŀ). */
const written = (text: string): readonly Written[] =>
  (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((word) => {
    const forms = folded(word).split(' ');
    return forms.length === 1 ? [{ word, form: forms[0] ?? '' }] : forms.map((form) => ({ word: form, form }));
  });

interface Near {
  readonly word: string;
  readonly distance: number;
}

/** Keeps the nearest words to one. */
class Nearest {
  readonly #found = new Map<string, Near>();

  constructor(private readonly to: string) {}

  take(word: string): void {
    if (word === this.to || word.length < SHORTEST || !isWritten(word) || this.#found.has(word)) return;
    const distance = distanceWithin(this.to, word, this.to.length < 6 ? 1 : 2);
    if (distance !== null) this.#found.set(word, { word, distance });
  }

  /** As people mistype: the first letter seldom. */
  inOrder(): readonly string[] {
    const begins = ({ word }: Near): number => (word[0] === this.to[0] ? 0 : 1);
    const order = (a: Near, b: Near) => a.distance - b.distance || begins(a) - begins(b) || byText(a.word, b.word);
    return [...this.#found.values()].toSorted(order).map(({ word }) => word);
  }
}

/** A view's words, and how each is written where it stands. */
class Spelt {
  readonly #register = new Map<string, string>();
  readonly #tokens: string[] = [];

  constructor(private readonly view: RecordView) {}

  /** Every word of the register that may be seen. */
  async read(): Promise<void> {
    for await (const { hit, tokens } of candidatesIn(this.view)) {
      this.#tokens.push(tokens);
      for (const text of [...textsOf(hit.title), ...textsOf(hit.text)]) this.take(text ?? '');
    }
  }

  private take(text: string): void {
    for (const { word, form } of written(text)) if (!this.#register.has(form)) this.#register.set(form, word);
  }

  get words(): Iterable<string> {
    return this.#register.keys();
  }

  /** `null` where who asks can see it nowhere: that it is known elsewhere is not told. */
  async asWritten(word: string): Promise<string | null> {
    const known = this.#register.get(word);
    if (known !== undefined) return known;
    const { actions, asOf, register } = this.view;
    const [one] = await actions.happened(asOf, { ...everyHappening, words: [{ anyOf: [word] }] }, null, 1);
    if (one === undefined) return null;
    const { title, sentence } = timelineEntry(one.kind, one.reading, await register.namesOf());
    const texts = [...textsOf(title), ...Object.values(sentence)];
    return texts.flatMap((text) => written(text ?? '')).find(({ form }) => form === word)?.word ?? null;
  }

  async has(word: string): Promise<boolean> {
    if (this.#tokens.some((each) => says(each, `${word}*`))) return true;
    const { actions, asOf } = this.view;
    return (await actions.happened(asOf, { ...everyHappening, words: [{ anyOf: [`${word}*`] }] }, null, 1)).length > 0;
  }
}

/** The nearest words to each, of all that the view may know. */
const nearestTo = async (view: RecordView, spelt: Spelt, forms: readonly string[]): Promise<readonly Nearest[]> => {
  const [all, eventLoop] = [forms.map((form) => new Nearest(form)), new CooperativeYield()];
  const take = async (word: string): Promise<void> => {
    for (const nearest of all) nearest.take(word);
    await eventLoop.yieldIfDue();
  };
  for (const each of spelt.words) await take(each);
  let after: string | null = '';
  while (after !== null) {
    const some: readonly string[] = await view.actions.wordsAfter(after, READ_AT_ONCE);
    for (const each of some) await take(each);
    after = some.length < READ_AT_ONCE ? null : (some.at(-1) ?? null);
  }
  return all;
};

const offeredOf = async (spelt: Spelt, nearest: Nearest): Promise<readonly string[]> => {
  const offered: string[] = [];
  for (const each of nearest.inOrder().slice(0, MOST_TRIED)) {
    const shown = offered.length < MOST_OFFERED ? await spelt.asWritten(each) : null;
    if (shown !== null) offered.push(shown.toLowerCase());
  }
  return offered;
};

const mayBeMistyped = (form: string): boolean => form.length >= SHORTEST && form.length <= 40 && !/\p{N}/u.test(form);

/** Those that are said nowhere; `null` where they are too many to have been meant otherwise. */
const unknownAmong = async (spelt: Spelt, forms: readonly string[]): Promise<readonly string[] | null> => {
  const unknown: string[] = [];
  for (const form of new Set(forms.filter(mayBeMistyped))) {
    if (!(await spelt.has(form))) unknown.push(form);
    if (unknown.length > MOST_UNKNOWN) return null;
  }
  return unknown;
};

/** What may have been meant by words of which nothing is found: each that is said nowhere in another spelling, which is said somewhere. */
export async function nearSpellings(view: RecordView, q: string): Promise<readonly string[]> {
  const spelt = new Spelt(view);
  await spelt.read();
  const words = written(q);
  const unknown = await unknownAmong(
    spelt,
    words.map(({ form }) => form),
  );
  if (unknown === null || unknown.length === 0) return [];
  const offers = new Map<string, readonly string[]>();
  for (const [at, nearest] of (await nearestTo(view, spelt, unknown)).entries())
    offers.set(unknown[at] ?? '', await offeredOf(spelt, nearest));
  let queries: readonly (readonly string[])[] = [[]];
  for (const { word, form } of words) {
    const others = offers.get(form) ?? [];
    const ways = others.length > 0 ? others : [word];
    queries = ways.flatMap((way) => queries.map((each) => [...each, way])).slice(0, MOST_OFFERED);
  }
  const isOther = [...offers.values()].some((others) => others.length > 0);
  return isOther ? queries.map((each) => each.join(' ')) : [];
}
