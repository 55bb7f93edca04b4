import { type Allowed, allows, isOf } from './allowed.js';
import { type Difference, differencesOf } from './compare.js';
import { type Asked, keyOf } from './corpus.js';
import { mapped, type Reshaped } from './mapping.js';
import type { Question } from './normal.js';
import { inOldOrder } from './reordered.js';

export interface Finding extends Difference {
  readonly question: Question;
}

export interface Judged {
  readonly findings: readonly Finding[];
  /** Entries that no difference was of: they are to be taken out. */
  readonly unused: readonly Allowed[];
}

interface Meant {
  readonly allowed: readonly Allowed[];
  readonly reshaped: readonly Reshaped[];
}

/** Holds today's answers against the corpus. */
export const judge = (
  corpus: ReadonlyMap<string, Asked>,
  asked: readonly Asked[],
  { allowed, reshaped }: Meant,
): Judged => {
  const used = new Set<Allowed>();
  const use = (entry: Allowed): void => void used.add(entry);
  const findings = asked.flatMap(({ question, answer }) => {
    const old = corpus.get(keyOf(question));
    if (old === undefined)
      return [{ question, pointer: '', old: 'not in the corpus: npm run golden:add', now: 'asked' }];
    const here = allowed.filter((each) => isOf(each, question, answer));
    const { expected, unread } = mapped(reshaped, question.address, old.answer);
    const lost = unread.map((at) => ({
      pointer: at,
      old: 'a field of the old answer',
      now: 'not read by its mapping',
    }));
    const entries = here.filter(({ only }) => only === 'order');
    const body = inOldOrder(expected.body, answer.body, { entries, use }, '/body');
    return [...differencesOf(expected, { ...answer, body }), ...lost].flatMap((difference) => {
      const allowing = here.filter((each) => allows(each, difference, expected));
      for (const entry of allowing) use(entry);
      return allowing.length > 0 ? [] : [{ question, ...difference }];
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
