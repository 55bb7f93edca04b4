import type { Lang } from '#kernel';
import { colon, comma, semicolon } from '#kernel';
import { citedNotes } from './cited-notes.words.js';

/** As far as an address goes: the mark after it belongs to the sentence. */
export const addresses = /(https?:\/\/[^\s)>\]]*[^\s)>\].,;:!?،؛»”"'])/i;

const marks = { ', ': comma, '; ': semicolon, ': ': colon } as const;
const isMark = (text: string): text is keyof typeof marks => text in marks;

/** A mark of ours between two parts; any other stays. */
const markIn = (mark: string, lang: Lang): string => (isMark(mark) ? marks[mark][lang] : mark);

const noteIn = (said: string, lang: Lang): string | undefined => citedNotes.find(({ en }) => en === said)?.[lang];

/** What stands between two addresses: marks, a note, marks; `null` where the note is not known in the language. */
const textIn = (text: string, lang: Lang): string | null => {
  const [, before = '', said = '', after = ''] = /^([\s.,;:]*)(.*?)([\s.,;:]*)$/.exec(text) ?? [];
  const note = said === '' ? '' : (noteIn(said, lang) ?? null);
  return note === null ? null : `${markIn(before, lang)}${note}${markIn(after, lang)}`;
};

/** How a citation goes on after its title, in the reader's language: `null` where anything in it is known in no other than its own. */
export const restIn = (rest: string, lang: Lang): string | null => {
  const parts = rest
    .replaceAll(' ; ', '; ')
    .split(addresses)
    .flatMap((part) => (addresses.test(part) ? [part] : part.split(/(?=; )/).map((text) => textIn(text, lang))));
  return parts.includes(null) ? null : parts.join('');
};
