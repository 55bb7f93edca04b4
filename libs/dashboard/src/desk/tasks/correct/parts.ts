import { isLang, type Lang, languages, type LocalizedText, type Words } from '#kernel';
import { languageNames } from '../../../ui/index.js';
import type { Field } from '../../engine/task.js';
import type { EntryAtHand, Typed } from '../../engine/typed.js';
import { partWords } from './parts.words.js';

type As = 'text' | 'line' | 'date' | 'count' | 'party' | 'parties' | 'source';
export type PartName = keyof typeof partWords;

/** How each part of an entry is typed; what is no name of a part is corrected by the interface alone. */
const typedAs: Readonly<Record<PartName, As>> = {
  on: 'date',
  receivedOn: 'date',
  sentOn: 'date',
  dated: 'date',
  until: 'date',
  effectiveOn: 'date',
  dueOn: 'date',
  decidedOn: 'date',
  title: 'text',
  subject: 'text',
  place: 'text',
  theme: 'text',
  audience: 'text',
  words: 'text',
  text: 'text',
  what: 'text',
  purpose: 'text',
  mandate: 'text',
  note: 'text',
  occasion: 'text',
  through: 'text',
  original: 'text',
  by: 'text',
  senderNumber: 'line',
  reference: 'line',
  host: 'party',
  party: 'party',
  partners: 'parties',
  participants: 'parties',
  organisers: 'parties',
  states: 'parties',
  responsible: 'parties',
  edition: 'count',
  number: 'count',
  source: 'source',
};

const isText = (value: unknown): value is LocalizedText => isLang(Reflect.get(Object(value), 'original'));
const isLine = (value: unknown): boolean => typeof value === 'string';
const isCount = (value: unknown): boolean => typeof value === 'number';
const isCodes = (value: unknown): boolean => Array.isArray(value) && value.every(isLine);

const fits: Readonly<Record<As, (value: unknown) => boolean>> = {
  text: isText,
  line: isLine,
  date: isLine,
  party: isLine,
  count: isCount,
  parties: isCodes,
  source: (value) => isLine(Reflect.get(Object(value), 'citation')),
};

type Body = EntryAtHand['body'];

/** A part that an entry has, or could have: what was left out is typed as what has its name. */
const hasPart = (body: Body, name: PartName): boolean => {
  if (!Object.hasOwn(body, name)) return false;
  const value = body[name];
  // Whoever said it may be a party or words; of nothing nobody knows which.
  return fits[typedAs[name]](value) || (value === null && name !== 'by' && name !== 'number');
};

const names = Object.keys(partWords).filter((name): name is PartName => Object.hasOwn(typedAs, name));

export const isPart = (name: string): name is PartName => Object.hasOwn(partWords, name);

/** What of an entry can be corrected here. */
export const partsOf = (body: Body): readonly PartName[] => names.filter((name) => hasPart(body, name));

const inLang = (name: PartName, lang: Lang): string => `${name}-${lang}`;

const labelled = (name: PartName, lang: Lang): Words => {
  const { ar, en, fr } = partWords[name];
  const called = languageNames[lang];
  return { ar: `${ar} (${called})`, en: `${en} (${called})`, fr: `${fr} (${called})` };
};

/** The fields in which a part is typed anew: one, or of a text one for each language. */
export const fieldsOf = (name: PartName): readonly Field[] => {
  const [label, told] = [partWords[name], ['correction-changes-nothing']];
  const field = { name, label, told, at: [`0/becomes/${name}`] };
  const as = typedAs[name];
  switch (as) {
    case 'text':
      return languages.map((lang) => ({
        ...field,
        name: inLang(name, lang),
        label: labelled(name, lang),
        as: name === 'words' || name === 'text' ? 'text' : 'line',
        at: [...field.at, `0/becomes/${name}/${lang}`],
      }));
    case 'party':
      return [{ ...field, as: 'choice', of: 'parties' }];
    case 'source':
      return [{ ...field, as: 'line', at: ['0/becomes/source/citation'] }];
    case 'line':
    case 'date':
    case 'count':
    case 'parties':
      return [{ ...field, as }];
    default:
      return as satisfies never;
  }
};

type NameOf = (code: string) => string;

/** A part as somebody would have typed it: so that a text is mended, not typed again. */
export const typedIn = (name: PartName, body: Body, nameOf: NameOf): Readonly<Record<string, string>> => {
  const value = body[name];
  if (isText(value))
    return Object.fromEntries(languages.map((lang) => [inLang(name, lang), value[lang] ?? ''] as const));
  if (Array.isArray(value)) return { [name]: value.map((code) => nameOf(String(code))).join('\n') };
  if (typedAs[name] === 'source') return { [name]: String(Reflect.get(Object(value), 'citation')) };
  return typeof value === 'string' || typeof value === 'number' ? { [name]: String(value) } : {};
};

const textIn = (name: PartName, before: unknown, typed: Typed): object | null => {
  const texts = languages.flatMap((lang) => {
    const text = typed.line(inLang(name, lang));
    return text === undefined ? [] : [[lang, text] as const];
  });
  const first = texts[0]?.[0];
  if (first === undefined) return null;
  const own = isText(before) ? before.original : first;
  return { original: texts.some(([lang]) => lang === own) ? own : first, ...Object.fromEntries(texts) };
};

/** A part as it becomes. */
export const becomesOf = (name: PartName, before: unknown, typed: Typed): unknown => {
  const as = typedAs[name];
  switch (as) {
    case 'text':
      return textIn(name, before, typed);
    case 'date':
      return typed.date(name) ?? null;
    case 'count':
      return typed.count(name) ?? null;
    case 'parties':
      return typed.parties(name);
    case 'source':
      return { ...Object(before), citation: typed.line(name) };
    case 'line':
    case 'party':
      return typed.line(name) ?? null;
    default:
      return as satisfies never;
  }
};
