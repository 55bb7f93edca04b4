import { channels, channelWords, paperKinds, paperKindWords } from '#correspondence';
import type { LocalizedText, Words } from '#kernel';
import type { Field, Option } from '../engine/task.js';
import { sourceTypes, type Typed } from '../engine/typed.js';
import { sharedWords as w } from './shared.words.js';

/** `(step)` stands for the steps in whose bodies it goes. */
const at = (steps: readonly number[], pointer: string): readonly string[] => steps.map((step) => `${step}${pointer}`);

/** The name of a thing, as the paper has it. */
export const titleField = (label: Words, pointer = '/title'): Field => ({
  name: 'title',
  label,
  as: 'line',
  at: at([0], pointer),
  withLanguage: true,
});

export const dateField = (steps: readonly number[]): Field => ({
  name: 'on',
  label: w.date,
  help: w.dateHelp,
  as: 'date',
  at: at(steps, '/on'),
});

export const placeField = (step: number): Field => ({
  name: 'place',
  label: w.place,
  as: 'line',
  at: at([step], '/place'),
});

export const servedField: Field = {
  name: 'serves',
  label: w.serves,
  as: 'choice',
  of: 'served',
  at: at([0], '/serves'),
};

const sourceTypeOptions: readonly Option[] = sourceTypes.map((value) => ({ value, words: w[`source-${value}`] }));

/** Asked only where it is not entered from a registered paper. */
export const sourceFields = (steps: readonly number[]): readonly Field[] => [
  {
    name: 'sourceType',
    label: w.sourceType,
    as: 'choice',
    of: sourceTypeOptions,
    at: at(steps, '/source/type'),
    withoutPaper: true,
  },
  {
    name: 'source',
    label: w.source,
    help: w.sourceHelp,
    as: 'line',
    at: at(steps, '/source'),
    withoutPaper: true,
    withScans: true,
  },
];

/** The commitment that something serves, as it was chosen: `53-45-POL training`. */
export const servedOf = (typed: Typed): object | undefined => {
  const [resolution, commitment] = typed.line('serves')?.split(' ') ?? [];
  return resolution === undefined || commitment === undefined ? undefined : [{ resolution, commitment }];
};

/** A paper and how it came or went, in one choice. */
const kindOptions: readonly Option[] = paperKinds.flatMap((kind) =>
  channels.map((channel) => ({
    value: `${kind} ${channel}`,
    words: {
      ar: `${paperKindWords[kind].ar}، ${channelWords[channel].ar}`,
      en: `${paperKindWords[kind].en}, ${channelWords[channel].en}`,
      fr: `${paperKindWords[kind].fr}, ${channelWords[channel].fr}`,
    },
  })),
);

export const kindField: Field = {
  name: 'kind',
  label: w.kind,
  as: 'choice',
  of: kindOptions,
  at: ['0/kind', '0/channel'],
};

export const numberField: Field = {
  name: 'number',
  label: w.ourNumber,
  help: w.ourNumberHelp,
  as: 'line',
  at: ['0/number'],
  told: ['number-taken', 'number-of-an-earlier-year'],
};

export const subjectField: Field = {
  name: 'subject',
  label: w.subject,
  as: 'line',
  at: ['0/subject', '0/language'],
  withLanguage: true,
};

export const enclosuresField: Field = {
  name: 'enclosures',
  label: w.enclosures,
  help: w.enclosuresHelp,
  as: 'count',
  at: ['0/enclosures'],
};

export const originalField: Field = {
  name: 'original',
  label: w.original,
  as: 'line',
  at: ['0/original', '0/files'],
  withScans: true,
};

/** What both books note of a paper. */
export const notedOf = (typed: Typed): Readonly<Record<string, unknown>> => {
  const [kind, channel] = typed.line('kind')?.split(' ') ?? [];
  const count = typed.count('enclosures');
  const noted: Readonly<Record<string, string | LocalizedText | object | undefined>> = {
    kind,
    channel,
    number: typed.line('number'),
    subject: typed.text('subject'),
    language: typed.language(),
    enclosures: count === undefined || count === 0 ? undefined : { count },
    original: typed.text('original'),
    files: typed.scans(),
  };
  return noted;
};
