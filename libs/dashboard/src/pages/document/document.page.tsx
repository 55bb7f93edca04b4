import type { ShippedDocument, Stamp } from '#record';
import { useReader, useWords } from '../../i18n/index.js';
import { dirOf, Layout } from '../../ui/index.js';
import { documentWords } from './document.words.js';

interface Props {
  readonly of: ShippedDocument;
  readonly moment: Stamp;
}

/** A paper as it was given, with a place in it for every citation; blank lines are counted and not shown. */
export const DocumentPage = ({ of, moment }: Props) => {
  const { lang } = useReader();
  const w = useWords(documentWords);
  return (
    <Layout title={of.title[lang]} moment={moment}>
      <header class="page-head">
        <p class="eyebrow">{w.kind}</p>
        <h1>
          <bdi>{of.title[lang]}</bdi>
        </h1>
      </header>
      <dl class="facts">
        <div>
          <dt>{w.origin}</dt>
          <dd>{of.origin[lang]}</dd>
        </div>
        <div>
          <dt>{w.rights}</dt>
          <dd>{of.rights[lang]}</dd>
        </div>
      </dl>
      <section aria-labelledby="lines">
        <h2 id="lines">{w.lines}</h2>
        <ol class="document-lines" lang={of.lang} dir={dirOf(of.lang)}>
          {of.lines.map((line, index) =>
            line.trim() === '' ? null : (
              <li id={`L${index + 1}`} value={index + 1}>
                {line}
              </li>
            ),
          )}
        </ol>
      </section>
    </Layout>
  );
};
