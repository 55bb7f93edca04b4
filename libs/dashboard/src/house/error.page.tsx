import type { ProblemBody } from '#api';
import { errorWords } from './error.words.js';
import { Layout } from './layout.js';
import { Link, link } from './link.js';
import { places } from './places.js';
import { useReader } from './reader.js';
import { Code, Colon } from './text.js';
import { useWords } from './words.js';

type Way = 'without' | 'again' | 'start';

const useSaid = (status: number): { readonly head: string; readonly help: string | null; readonly way: Way } => {
  const w = useWords(errorWords);
  if (status === 404) return { head: w.notFound, help: w.notFoundHelp, way: 'start' };
  if (status === 401 || status === 403) return { head: w.notAllowed, help: null, way: 'start' };
  if (status === 503 || status === 429) return { head: w.notNow, help: w.notNowHelp, way: 'again' };
  if (status >= 500) return { head: w.broken, help: w.brokenHelp, way: 'again' };
  return { head: w.badAddress, help: w.badAddressHelp, way: 'without' };
};

const WayOn = ({ way }: { readonly way: Way }) => {
  const reader = useReader();
  const { again, start, without } = useWords(errorWords);
  if (way === 'start') return <Link to={places.home}>{start}</Link>;
  const params = way === 'again' ? reader.query : { asOf: null, knownAt: null };
  return <a href={link(reader, reader.place, params)}>{way === 'again' ? again : without}</a>;
};

/** Says what is the matter, what can be done, and what to quote. */
export const ErrorPage = ({
  problem: { status, code, title, correlationId, errors = [] },
}: {
  readonly problem: ProblemBody;
}) => {
  const w = useWords(errorWords);
  const { head, help, way } = useSaid(status);
  return (
    <Layout title={head}>
      <article class="prose">
        <h1>{head}</h1>
        <p class="lead">{title}</p>
        {errors.length > 0 && (
          <>
            <h2>{w.fields}</h2>
            <dl class="facts">
              {errors.map(({ pointer, detail }) => (
                <div>
                  <dt>
                    <Code>{pointer.replace(/^[?#]/, '')}</Code>
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
