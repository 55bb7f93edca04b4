import type { Stamp } from '#record';
import { useWords } from '../../i18n/index.js';
import { Layout } from '../../ui/index.js';
import { homeWords } from './home.words.js';

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
