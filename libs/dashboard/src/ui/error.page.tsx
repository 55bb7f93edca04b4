import type { ProblemBody } from '#api';
import { errorWords } from './error.words.js';
import { Layout } from './layout.js';
import { Link, linkHere } from '../routing/link.js';
import { momentIn } from '../routing/moment.js';
import { places } from '../routing/places.js';
import { useReader } from '../i18n/reader.js';
import { Code, Colon, dateBeside } from './text.js';
import { useWords } from '../i18n/words.js';

type Params = Readonly<Record<string, null>>;

/** Where the same address leads on: a place, or here without some of what was asked. */
type Way = { readonly words: 'start' } | { readonly words: 'again' | 'today' | 'without'; readonly less: Params };

/** Names that the record of a day may not have had yet. */
const notYetKnown = new Set([
  'resolution-not-known-then',
  'unknown-party',
  'unknown-paragraph',
  'unknown-commitment',
  'not-found',
]);

/** The day of what was known, where that may be why nothing was found. */
const useDayThen = (code: string): string | null => {
  const { knownAt } = momentIn(useReader().query);
  return notYetKnown.has(code) ? (knownAt?.slice(0, 10) ?? null) : null;
};

/** What stands in the address under a name that was found fault with; all but the day where none of its names is. */
const useFaulty = (errors: NonNullable<ProblemBody['errors']>): Params => {
  const names = Object.keys(useReader().query);
  const at = (name: string): boolean => errors.some(({ pointer }) => pointer === `?${name.slice(0, 60)}`);
  const pointed = names.filter(at);
  const clocks = ['asOf', 'knownAt'];
  // A day that cannot be read is not in the query any more.
  const all = pointed.length === 0 && !clocks.some(at);
  const faulty = all ? names.filter((name) => !clocks.includes(name)) : pointed;
  return Object.fromEntries(faulty.map((name) => [name, null]));
};

/** What nobody sees in a name, or what turns round what is beside it, is shown as an address has it. */
const nameShown = (pointer: string): string =>
  pointer.replace(/^[?#]|^\{|\}$/g, '').replace(/[\p{Cc}\p{Cf}]/gu, (unseen) => encodeURIComponent(unseen));

interface ErrorWords {
  readonly head: string;
  readonly help: string | null;
  readonly way: Way;
}

const useErrorWords = ({ status, code, errors = [] }: ProblemBody): ErrorWords => {
  const w = useWords(errorWords);
  const faulty = useFaulty(errors);
  if (useDayThen(code) !== null) {
    const way = { words: 'today', less: { asOf: null, knownAt: null } } as const;
    // Of another name it is not said here whether it was entered since.
    const sure = code === 'resolution-not-known-then';
    return sure ? { head: w.notThen, help: w.notThenHelp, way } : { head: w.notFound, help: w.maybeLater, way };
  }
  if (status === 404) return { head: w.notFound, help: w.notFoundHelp, way: { words: 'start' } };
  if (status === 400 && errors.every(({ pointer }) => pointer.startsWith('{')) && Object.keys(faulty).length === 0)
    return { head: w.badAddress, help: w.badPathHelp, way: { words: 'start' } };
  if (status === 401 || status === 403) return { head: w.notAllowed, help: null, way: { words: 'start' } };
  if (status === 503 || status === 429)
    return { head: w.notNow, help: w.notNowHelp, way: { words: 'again', less: {} } };
  if (status >= 500) return { head: w.broken, help: w.brokenHelp, way: { words: 'again', less: {} } };
  return { head: w.badAddress, help: w.badAddressHelp, way: { words: 'without', less: faulty } };
};

const WayOn = ({ way }: { readonly way: Way }) => {
  const reader = useReader();
  const words = useWords(errorWords)[way.words];
  if (way.words === 'start') return <Link to={places.home}>{words}</Link>;
  return <a href={linkHere(reader, way.less)}>{words}</a>;
};

const Lead = ({ problem: { code, title } }: { readonly problem: ProblemBody }) => {
  const day = useDayThen(code);
  const w = useWords(errorWords);
  const { lang } = useReader();
  return <p class="lead">{day === null ? title : w.notThenLead(dateBeside(day, lang))}</p>;
};

/** Says what is the matter, what can be done, and what to quote. */
export const ErrorPage = ({ problem }: { readonly problem: ProblemBody }) => {
  const { code, correlationId, errors = [] } = problem;
  const w = useWords(errorWords);
  const { head, help, way } = useErrorWords(problem);
  return (
    <Layout title={head}>
      <article class="prose">
        <h1>{head}</h1>
        <Lead problem={problem} />
        {errors.length > 0 && (
          <>
            <h2>{w.fields}</h2>
            <dl class="facts">
              {errors.map(({ pointer, detail }) => (
                <div>
                  <dt>
                    <Code>{nameShown(pointer)}</Code>
                  </dt>
                  <dd>{detail}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
        {help !== null && <p>{help}</p>}
        <p>
          <WayOn way={way} />
        </p>
        <p class="quiet">
          {w.code}
          <Colon />
          <Code>{code}</Code> · {w.number}
          <Colon />
          <Code>{correlationId}</Code>
        </p>
      </article>
    </Layout>
  );
};
