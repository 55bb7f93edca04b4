import { type Paper, paperKindWords, paperView } from '#correspondence';
import type { Lang, Source } from '#kernel';
import { effective, isLang } from '#kernel';
import type { EventLog } from '#platform';
import { formatterIn } from '#register';
import type { NameOf } from '../events/sentence.js';
import { upcastEvent } from '../slices.js';

/**
 * A paper as the log has it, at once after it was registered, however far the rows are; `null` where there is none. For the desk,
 * which sees all papers.
 */
export const recordedPaper = async (log: Pick<EventLog, 'readStream'>, key: string): Promise<Paper | null> => {
  if (!/^(?:incoming|outgoing)-/.test(key)) return null;
  return paperView(effective((await log.readStream(key)).map(upcastEvent)));
};

const numbered: Readonly<Record<Lang, (number: string) => string>> = {
  ar: (number) => ` رقم ${number}`,
  en: (number) => ` No. ${number}`,
  fr: (number) => ` n°\u00a0${number}`,
};
const registeredAs: Readonly<Record<Lang, (number: string) => string>> = {
  ar: (number) => `قيد ${number}`,
  en: (number) => `registered as ${number}`,
  fr: (number) => `enregistrée sous ${number}`,
};

/** A paper as what is entered from it cites it, in its own language where that is one of ours. */
export const paperSource = (paper: Paper, nameOf: NameOf): Source => {
  const lang = isLang(paper.language) ? paper.language : 'en';
  const { parties, bodies } = paper.correspondents;
  const format = formatterIn(lang, nameOf);
  const who = [...parties.map(format.party), ...bodies.map(format.text)];
  const number = paper.senderNumber === null ? '' : numbered[lang](paper.senderNumber);
  const parts = [`${paperKindWords[paper.kind][lang]}${number}`, ...who, format.date(paper.dated ?? paper.on)];
  const citation = [...parts, registeredAs[lang](paper.number)].join(lang === 'ar' ? '، ' : ', ');
  // Whoever sent it vouches for it: a state for itself, and what went out is our own.
  const type = paper.direction === 'outgoing' ? 'secretariat' : 'state';
  return { type, confidence: 'A', citation, locator: null, quote: null, paper: paper.key };
};
