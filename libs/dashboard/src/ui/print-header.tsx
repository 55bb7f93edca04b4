import type { Stamp } from '#record';
import { isolate } from '#kernel';
import { dateIn } from '#register';
import { layoutWords } from './layout.words.js';
import { linkHere } from '../routing/link.js';
import { useReader } from '../i18n/reader.js';
import { printWords } from './print-header.words.js';
import { useWords } from '../i18n/words.js';

/** The day of the page, what was known of it, and how far the record had come. */
const useStanding = ({ asOf, knownAt, position }: Stamp): readonly string[] => {
  const { lang } = useReader();
  const w = useWords(printWords);
  const entry = position === null ? null : isolate(position.replace(/^0+(?=.)/, ''));
  const known = knownAt === null ? [] : [w.knownOn(dateIn(knownAt.slice(0, 10), lang))];
  if (entry === null) return [w.asAt(dateIn(asOf, lang)), ...known, w.nothingYet];
  return [w.asAt(dateIn(asOf, lang)), ...known, knownAt === null ? w.every(entry) : w.upTo(entry)];
};

/** The address at which the same day is shown again. */
const useAddress = (stamp: Stamp | null): string => {
  const reader = useReader();
  return `${reader.origin}${linkHere(reader, stamp === null ? {} : { asOf: stamp.asOf })}`;
};

const Standing = ({ of }: { readonly of: Stamp }) => <>{useStanding(of).map((each) => ` · ${each}`)}</>;

/** A page without how far the record had come: by that alone no page is another one. */
export const withoutEntry = (html: string): string =>
  html.replace(/(<div class="sheet">(?:(?!<br\/>).)*)\u2068[\d.]+\u2069(?=<br\/>)/su, '$1');

/** Heads every sheet of a printed page and nothing on a screen: paper has no address bar, and outlives its day. */
export const PrintHeader = ({ stamp }: { readonly stamp: Stamp | null }) => {
  const { lang, openedOn, trial } = useReader();
  const [layout, w] = [useWords(layoutWords), useWords(printWords)];
  return (
    <div class="sheet">
      <p>
        <strong>{layout.site}</strong>
        {trial && ` · ${layout.trial}`}
        {stamp !== null && <Standing of={stamp} />}
        <br />
        <bdi dir="ltr">{useAddress(stamp)}</bdi>
        {` · ${w.printedOn(dateIn(openedOn, lang))}`}
      </p>
    </div>
  );
};
