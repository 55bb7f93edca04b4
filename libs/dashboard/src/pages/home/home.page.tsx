import type { Stamp } from '#record';
import { useWords } from '../../i18n/index.js';
import { Link, places } from '../../routing/index.js';
import { Layout } from '../../ui/index.js';
import { homeWords } from './home.words.js';

/** A register that is read by those who sign in, as anybody else sees it: nothing of it is told, not even whether there is anything. */
export const ClosedPage = () => {
  const w = useWords(homeWords);
  return (
    <Layout title={w.closed}>
      <article class="prose">
        <h1>{w.closed}</h1>
        <p class="lead">{w.closedLead}</p>
        <p>
          <Link to={places.signIn}>{w.signIn}</Link>
        </p>
      </article>
    </Layout>
  );
};

/** A record that nobody has begun, or had begun by the day that the reader looks back to. */
export const EmptyPage = ({ moment }: { readonly moment: Stamp }) => {
  const w = useWords(homeWords);
  const begun = moment.knownAt !== null;
  const title = begun ? w.titleThen : w.title;
  return (
    <Layout title={title} stamp={moment} moment={begun ? moment : undefined}>
      <article class="prose">
        <h1>{title}</h1>
        <p class="lead">{begun ? w.leadThen : w.lead}</p>
      </article>
    </Layout>
  );
};
