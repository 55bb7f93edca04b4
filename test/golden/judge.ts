import { readFileSync } from 'node:fs';
import { type Difference, differencesOf, matches } from './compare.js';
import { type Asked, keyOf } from './corpus.js';
import { differencesFile } from './files.js';
import { inOneOrder, mapped, type Reordered, type Reshaped } from './mapping.js';
import type { Question } from './normal.js';

/** A place in which today's answers may differ from those of the corpus. */
export interface Allowed {
  /** Of the address, without day and language; `*` is anything but a slash, `**` anything. */
  readonly address: string;
  /** Of the JSON pointer into the answer. */
  readonly pointer: string;
  /** The item of the issue, or the fault, that it is of. */
  readonly because: string;
  /** Whether only something may be there that was not there before: what was, stays. */
  readonly added?: boolean;
}

export const MOST_ALLOWED = 40;

/** Throws where the list is longer than it may be, or an entry gives no reason. */
export const checkAllowed = (allowed: readonly Allowed[]): readonly Allowed[] => {
  if (allowed.length > MOST_ALLOWED)
    throw new Error(`${allowed.length} entries in differences.json: at most ${MOST_ALLOWED} may be there`);
  for (const { address, pointer, because } of allowed)
    if (!/^(item \d|fault [A-Z]\d)/.test(because))
      throw new Error(
        `${address} ${pointer}: “${because}” begins with no item or fault, such as “item 5” or “fault T1”`,
      );
  return allowed;
};

export const readAllowed = (): readonly Allowed[] =>
  checkAllowed(JSON.parse(readFileSync(differencesFile, 'utf8')) as Allowed[]);

export interface Finding extends Difference {
  readonly question: Question;
}

export interface Judged {
  readonly findings: readonly Finding[];
  /** Entries that no difference was of: they are to be taken out. */
  readonly unused: readonly Allowed[];
}

/** What was there is there, and something beside it: a field more, or a mark after a text. */
const isAdded = ({ old, now }: Difference): boolean =>
  old === undefined || (typeof old === 'string' && typeof now === 'string' && now.startsWith(`${old} · `));

interface Meant {
  readonly allowed: readonly Allowed[];
  readonly reshaped: readonly Reshaped[];
  readonly reordered: readonly Reordered[];
}

const whatDiffers = (old: Asked, now: Asked, { reshaped, reordered }: Meant): readonly Difference[] => {
  const { address } = old.question;
  const { expected, unread } = mapped(reshaped, address, old.answer);
  const lost = unread.map((pointer) => ({ pointer, old: 'a field of the old answer', now: 'not read by its mapping' }));
  if (!reordered.some((each) => matches(each.address, address)))
    return [...differencesOf(expected, now.answer), ...lost];
  const [then, today] = [expected, now.answer].map((answer) => ({ ...answer, body: inOneOrder(answer.body) }));
  return [...(then === undefined || today === undefined ? [] : differencesOf(then, today)), ...lost];
};

/** Holds today's answers against the corpus. */
export const judge = (corpus: ReadonlyMap<string, Asked>, asked: readonly Asked[], meant: Meant): Judged => {
  const { allowed } = meant;
  const used = new Set<Allowed>();
  const findings = asked.flatMap((now) => {
    const { question } = now;
    const old = corpus.get(keyOf(question));
    if (old === undefined)
      return [{ question, pointer: '', old: 'not in the corpus: npm run golden:add', now: 'asked' }];
    return whatDiffers(old, now, meant).flatMap((difference) => {
      const entries = allowed.filter(
        (each) =>
          (each.added !== true || isAdded(difference)) &&
          matches(each.address, question.address) &&
          matches(each.pointer, difference.pointer),
      );
      for (const entry of entries) used.add(entry);
      return entries.length > 0 ? [] : [{ question, ...difference }];
    });
  });
  return { findings, unused: allowed.filter((entry) => !used.has(entry)) };
};

const MOST_SHOWN = 40;
const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
};

/** A paragraph for each place in which answers differ, with the days and languages in which they do; empty where all agree. */
export const formatFindings = ({ findings, unused }: Judged): string => {
  const places = new Map<string, Question[]>();
  for (const { question, pointer, old, now } of findings) {
    const place = `${question.address}\n  ${pointer}\n  old: ${shown(old)}\n  now: ${shown(now)}`;
    places.set(place, [...(places.get(place) ?? []), question]);
  }
  const all = [...places].map(([place, questions]) => {
    const when = questions.map(({ day, lang }) => `${day} ${lang}`).join(', ');
    return `${place}\n  in: ${when}`;
  });
  return [
    ...(all.length > MOST_SHOWN ? [`${all.length} places differ, of which these are the first:`] : []),
    ...all.slice(0, MOST_SHOWN),
    ...unused.map(({ address, pointer }) => `differences.json: nothing differs any more at ${address} ${pointer}`),
  ].join('\n\n');
};
