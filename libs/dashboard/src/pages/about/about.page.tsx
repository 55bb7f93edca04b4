import { rulesInWords, rulesVersion } from '#progress';
import { Layout, numberIn, useReader, useWords } from '../../house/index.js';
import { aboutWords } from './about.words.js';

/** How figures come about, in plain words. */
export const AboutPage = () => {
  const { lang } = useReader();
  const w = useWords(aboutWords);
  return (
    <Layout title={w.title}>
      <article class="prose">
        <h1>{w.title}</h1>
        <p class="lead">{w.lead}</p>
        <section aria-labelledby="rules">
          <h2 id="rules">{w.rules}</h2>
          <ol>
            {rulesInWords.map((words) => (
              <li>{words[lang]}</li>
            ))}
          </ol>
          <p class="quiet">{w.version(numberIn(lang, rulesVersion))}</p>
        </section>
      </article>
    </Layout>
  );
};
