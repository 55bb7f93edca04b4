import type { OnRecord } from '#kernel';
import type { Attributed, Commitment, Judgement, OpenQuestion, Paragraph, Party } from '#register';
import type { Recommendation, Resolution } from '#register';
import { partyToken } from './phrases.js';
import { searchTextOf, textsOf } from './mentions.js';

type Texts = readonly (string | undefined)[];

const cited = (name: string): Texts => [`Resolution No. ${name}`, `القرار قرار رقم ${name}`, `résolution n° ${name}`];

/** The source's own words. */
const quoted = ({ source }: Pick<OnRecord, 'source'>): Texts => [source?.quote?.text];

// What each of the register is searched by, in every language.

export const ofResolution = ({ id, aliases, designation, title, adopted }: Resolution): Texts => [
  ...[id, ...aliases, ...textsOf(designation)].flatMap((name) => (name === undefined ? [] : cited(name))),
  ...[title, adopted.session, adopted.place].flatMap(textsOf),
];

export const ofParagraph = ({ number, title, mandate, ...more }: Paragraph): Texts => [
  ...(number === null ? [] : [number, `paragraph ${number}`, `الفقرة ${number}`, `paragraphe ${number}`]),
  ...textsOf(title),
  ...textsOf(mandate),
  ...quoted(more),
];

/** With the steps by which it is counted, and why those. */
export const ofCommitment = ({ key, title, measure: set, ...more }: Commitment): Texts => [
  key,
  ...textsOf(title),
  ...quoted(more),
  ...(set?.measure.type === 'milestones' ? set.measure.steps.flatMap((step) => textsOf(step.title)) : []),
  ...textsOf(set?.basis ?? null),
];

export const ofParty = ({ code, acronym, name, officialName }: Party): Texts => [
  code,
  acronym ?? '',
  ...Object.values(name),
  ...Object.values(officialName),
];

export const ofRecommendation = ({ key, text, madeBy, session, addressedTo, ...more }: Recommendation): Texts => [
  key,
  ...[text, madeBy, session, addressedTo].flatMap(textsOf),
  ...quoted(more),
];

export const ofStatement = ({ by, words }: Attributed): Texts => [by, words].flatMap(textsOf);

export const ofAssessment = ({ reason }: Judgement): Texts => textsOf(reason);

export const ofOpenQuestion = ({ sought, known, where }: OpenQuestion): Texts =>
  [sought, known, where].flatMap(textsOf);

const kept = new WeakMap<object, string>();

/** The token text of something of the register, made once for as long as that is kept; `parties`: whom it calls by their codes. */
export const tokensOf = <T extends object>(
  item: T,
  texts: (item: T) => Texts,
  parties: readonly (string | null)[] = [],
): string => {
  const known = kept.get(item);
  if (known !== undefined) return known;
  const called = parties.flatMap((code) => (code === null ? [] : [partyToken(code)]));
  const made = [searchTextOf(texts(item)), ...called].join(' ');
  kept.set(item, made);
  return made;
};
