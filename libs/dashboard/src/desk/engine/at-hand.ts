import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answered, EVENT_LOG, Views } from '#api';
import type { Lang, LocalizedText, Words } from '#kernel';
import { languages, textIn } from '#kernel';
import {
  anyAction,
  type EntryRecorded,
  knownResolutions,
  listActions,
  listParties,
  paperSource,
  type PartyShown,
  recordedEntries,
  recordedPaper,
  type RecordView,
} from '#record';
import { everything } from '../../routing/index.js';
import type { Log } from '../log.js';
import type { Draft } from './draft.js';
import { scansIn } from './scans.js';
import type { ListName, Option, Task } from './task.js';
import type { AtHand } from './typed.js';

/** What a form shows and is read with, and whoever fills it in does not type. */
export interface Form extends AtHand {
  readonly parties: readonly NamedParty[];
  readonly shown: readonly PartyShown[];
  /** The record as it is now. */
  readonly view: RecordView;
  readonly entry: EntryAtHand | null;
  readonly lists: ReadonlyMap<ListName, readonly Option[]>;
}

type NamedParty = AtHand['parties'][number];
type EntryAtHand = NonNullable<AtHand['entry']> & Pick<EntryRecorded, 'sentence' | 'revision'>;

/** In each language a text as far as it has it. */
const inAll = (worded: (lang: Lang) => string): Words => {
  const [ar, en, fr] = languages.map(worded);
  return { ar: ar ?? '', en: en ?? '', fr: fr ?? '' };
};

const called = (id: string, designation: LocalizedText | null, lang: Lang): string =>
  designation === null ? id : textIn(designation, lang).text;

const paragraphWord: Words = { ar: 'الفقرة', en: 'paragraph', fr: 'paragraphe' };

/** What something may serve: each commitment, under its paragraph and resolution. */
const servedIn = async (view: RecordView): Promise<readonly Option[]> =>
  (await knownResolutions(view)).flatMap(({ id, designation, paragraphs, commitments }) =>
    commitments.map(({ key, paragraph, title }) => {
      const number = paragraphs.find((each) => each.key === paragraph)?.number ?? null;
      const words = inAll((lang) => {
        const where = number === null ? '' : `${paragraphWord[lang]} ${number}: `;
        return `${where}${textIn(title, lang).text} (${called(id, designation, lang)})`;
      });
      return { value: `${id} ${key}`, words };
    }),
  );

const saidOf = async (view: RecordView): Promise<readonly Option[]> => [
  ...(await knownResolutions(view)).map(({ id, designation }) => ({
    value: id,
    words: inAll((lang) => called(id, designation, lang)),
  })),
  ...(await servedIn(view)),
];

const actionsOf = async (view: RecordView, kind: string): Promise<readonly Option[]> => {
  const { items } = await answered(listActions(view, { ...anyAction, kind, limit: 1000 }));
  const titles = new Map(items.map(({ action, title }) => [action, title]));
  return [...titles].map(([value, title]) => ({ value, words: inAll((lang) => textIn(title, lang).text) }));
};

const listed = (name: ListName, view: RecordView, parties: readonly PartyShown[]): Promise<readonly Option[]> => {
  switch (name) {
    case 'parties':
      return Promise.resolve(parties.map(({ code, name: words }) => ({ value: code, words })));
    case 'served':
      return servedIn(view);
    case 'said-of':
      return saidOf(view);
    case 'contact-groups':
      return actionsOf(view, 'contact-group');
    case 'partnerships':
      return actionsOf(view, 'partnership');
    default:
      return name satisfies never;
  }
};

/** The parties as lists have them, for whoever names any. */
export const partiesIn = async (view: RecordView, lang: Lang): Promise<readonly PartyShown[]> =>
  (await answered(listParties(view, { ...everything, kind: null }, lang))).items;

/** Reads what a draft's form needs: the lists from the rows, its paper and its entry from the log, where they are at once. */
@Injectable()
export class FormReader {
  constructor(
    private readonly views: Views,
    @Inject(EVENT_LOG) private readonly log: Log,
  ) {}

  async read(
    { fields }: Pick<Task, 'fields'>,
    draft: Pick<Draft, 'about'>,
    request: FastifyRequest,
    lang: Lang,
  ): Promise<Form> {
    const { about } = draft;
    // What waits for a second person is there to be gone on with.
    const view = await this.views.openDesk(request);
    const shown = await partiesIn(view, lang);
    const nameOf = (code: string): Words | undefined => shown.find((each) => each.code === code)?.name;
    const paper = about['paper'] === undefined ? null : await recordedPaper(this.log, about['paper']);
    const names = new Set(
      fields.flatMap((each) => (each.as === 'choice' && typeof each.of === 'string' ? each.of : [])),
    );
    const lists = await Promise.all([...names].map(async (name) => [name, await listed(name, view, shown)] as const));
    return {
      lang,
      view,
      shown,
      parties: shown.map(({ code, name, officialName }) => ({ code, names: [name, officialName] })),
      paper: paper && { key: paper.key, language: paper.language, source: paperSource(paper, nameOf) },
      entry: await this.#entry(about, nameOf),
      scans: scansIn(draft),
      lists: new Map(lists),
    };
  }

  async #entry(
    { stream, event }: Readonly<Record<string, string>>,
    nameOf: (code: string) => Words | undefined,
  ): Promise<EntryAtHand | null> {
    if (stream === undefined || event === undefined) return null;
    const found = (await recordedEntries(this.log, stream, nameOf)).find((each) => each.event === event);
    return found === undefined ? null : { ...found, day: found.day ?? 'on' };
  }
}
