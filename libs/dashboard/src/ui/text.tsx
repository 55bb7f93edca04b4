import type { ComponentChildren } from 'preact';
import type { Lang, LocalizedText, PartialDate } from '#kernel';
import { colon, comma, hijriDays, isolate, spanOf, textIn } from '#kernel';
import { dateIn, isSomewhereIn } from '#register';
import { useReader } from '../i18n/reader.js';
import { listIn } from '../i18n/words.js';

/** Between a word and what it is of; French sets a space before it. */
export const Colon = () => <>{colon[useReader().lang]}</>;

/** Between parts of a line, with the space after it. */
export const Comma = () => <>{comma[useReader().lang]}</>;

export const dirOf = (lang: string): 'rtl' | 'ltr' => (lang === 'ar' ? 'rtl' : 'ltr');

/** A code, number or acronym: whatever stands around it, it runs as its own first letter does, 53/45-س to the left and 53/45-POL to the right. */
export const Code = ({ children }: { readonly children: ComponentChildren }) => <bdi class="code">{children}</bdi>;

/** Words in a language that may not be the page's: they say which, so that they are set and read out right. */
export const InLang = ({ lang, children }: { readonly lang: string; readonly children: ComponentChildren }) => {
  const here = useReader().lang;
  if (lang === here) return <bdi>{children}</bdi>;
  return (
    <bdi lang={lang} dir={dirOf(lang)}>
      {children}
    </bdi>
  );
};

/** A text somebody wrote: in the reader's language where there is one, else as it was written. */
export const Text = ({ of }: { readonly of: LocalizedText }) => {
  const { lang, text } = textIn(of, useReader().lang);
  return <InLang lang={lang}>{text}</InLang>;
};

/** The same for a place that takes no element: a title, an option, an `aria-label`. */
export const plain = (of: LocalizedText, lang: Lang): string => {
  const { lang: found, text } = textIn(of, lang);
  return found === lang ? text : isolate(text);
};

/** The number of a resolution, as the reader's language writes it. */
export const Designation = ({ of }: { readonly of: LocalizedText }) => <Code>{textIn(of, useReader().lang).text}</Code>;

/** The Hijri days, computed, that a date names, alone, as a bound or as a range that was filled; `null` for anything less exact. */
const hijriOf = (date: PartialDate): string | null => {
  if (isSomewhereIn(date)) return null;
  const [from, to] = (/[\d-]+(\/[\d-]+)?$/.exec(date)?.[0] ?? '').split('/');
  return from?.length === 10 ? hijriDays(from, to) : null;
};

/** A date for a sentence that takes no element: with its Hijri day in Arabic, as `DateText` has it. */
export const dateBeside = (date: PartialDate, lang: Lang): string => {
  const beside = lang === 'ar' ? hijriOf(date) : null;
  return beside === null ? dateIn(date, lang) : `${dateIn(date, lang)} (${beside})`;
};

interface DateProps {
  readonly on: PartialDate;
  /** Whether the Hijri day stands beside it in Arabic; leave it out where many dates stand close. */
  readonly withHijri?: boolean;
}

/** A date as exactly as it is known, in words. */
export const DateText = ({ on, withHijri = true }: DateProps) => {
  const { lang } = useReader();
  const { precision } = spanOf(on);
  const words = dateIn(on, lang);
  const exact = precision === 'day' || precision === 'month' || precision === 'year';
  const beside = lang === 'ar' && withHijri ? hijriOf(on) : null;
  return (
    <span>
      {exact ? <time datetime={on}>{words}</time> : words}
      {beside !== null && <span class="hijri"> ({beside})</span>}
    </span>
  );
};

/** A party by its name in the reader's language, by its code where the register does not know it. */
export const PartyName = ({ code }: { readonly code: string }) => <bdi>{useReader().format.party(code)}</bdi>;

/** Several, as a sentence lists them. */
export const PartyNames = ({ codes }: { readonly codes: readonly string[] }) => {
  const parts = listIn(useReader().lang).formatToParts(codes);
  return <>{parts.map(({ type, value }) => (type === 'element' ? <PartyName code={value} /> : value))}</>;
};
