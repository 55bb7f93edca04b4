import { Layout, useWords } from '../../house/index.js';
import { homeWords } from './home.words.js';

/** A record that nobody has begun. */
export const EmptyPage = () => {
  const w = useWords(homeWords);
  return (
    <Layout title={w.title}>
      <article class="prose">
        <h1>{w.title}</h1>
        <p class="lead">{w.lead}</p>
      </article>
    </Layout>
  );
};
