import type { HitKind, SearchAnswer } from '#record';
import { counted, numberIn, useReader, useWords } from '../../i18n/index.js';
import { Link, linkHere, places } from '../../routing/index.js';
import type { PageText } from '../../request/index.js';
import type { NamedResolution } from '../../ui/index.js';
import { Colon, Layout, Pager } from '../../ui/index.js';
import { Results } from './hit.part.js';
import { hitForms, kindWords, searchWords } from './search.words.js';

interface Props {
  readonly answer: SearchAnswer;
  readonly q: string | null;
  readonly kind: HitKind | null;
  readonly isFirst: boolean;
  /** What pages say of themselves. */
  readonly texts: readonly PageText[];
  readonly resolutions: readonly NamedResolution[];
}

const Suggestions = ({ of }: { readonly of: readonly string[] }) => {
  const w = useWords(searchWords);
  return (
    <p>
      {w.didYouMean}
      <Colon />
      {of.map((q, at) => (
        <>
          {at > 0 && ' · '}
          <Link to={places.search} params={{ q }}>
            <bdi lang="">{q}</bdi>
          </Link>
        </>
      ))}
    </p>
  );
};

/** The same search, of one kind at a time. */
const Kinds = ({ found, kind }: { readonly found: SearchAnswer['found']; readonly kind: HitKind | null }) => {
  const reader = useReader();
  const { lang } = reader;
  const w = useWords(searchWords);
  const to = (one: HitKind | null) => linkHere(reader, { kind: one, cursor: null });
  return (
    <nav class="kinds" aria-label={w.kinds}>
      <ul>
        <li>
          <a href={to(null)} aria-current={kind === null ? 'true' : undefined}>
            {w.all}
          </a>
        </li>
        {found.map((each) => (
          <li>
            <a href={to(each.kind)} aria-current={kind === each.kind ? 'true' : undefined}>
              {kindWords[each.kind][lang]} ({numberIn(lang, each.count)})
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const OfPages = ({ texts }: Pick<Props, 'texts'>) => {
  const { lang } = useReader();
  const w = useWords(searchWords);
  return (
    <section aria-labelledby="of-pages">
      <h2 id="of-pages">{w.ofPages}</h2>
      <ul class="plain results">
        {texts.map(({ title, text, place, hash }) => (
          <li>
            <p>
              <Link to={place} hash={hash}>
                {title[lang]}
              </Link>
            </p>
            {text !== null && <p>{text[lang]}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What is found of everything: what bears the very name first, then everything by day, then what the pages say of themselves. */
export const SearchPage = ({ answer, q, kind, isFirst, texts, resolutions }: Props) => {
  const { lang } = useReader();
  const w = useWords(searchWords);
  const { items, named, found, suggestions, next } = answer;
  const ofPages = isFirst && texts.length > 0;
  const total = found.reduce((sum, { count }) => sum + count, 0);
  return (
    <Layout title={w.title} moment={answer}>
      <header class="page-head">
        <h1>{w.title}</h1>
        <p class="lead">{w.lead}</p>
      </header>
      {q === null && <p>{w.help}</p>}
      {q !== null && (
        <p class="quiet" role="status">
          {counted(lang, total, hitForms[lang])}
          {ofPages && (
            <>
              {' · '}
              <a href="#of-pages">{w.ofPages}</a>
            </>
          )}
        </p>
      )}
      {suggestions.length > 0 && <Suggestions of={suggestions} />}
      {named.length > 0 && (
        <section aria-labelledby="named">
          <h2 id="named">{w.named}</h2>
          <Results of={named} label={w.named} resolutions={resolutions} />
        </section>
      )}
      {total > 0 && (
        <section aria-labelledby="results">
          <h2 id="results">{w.results}</h2>
          <Kinds found={found} kind={kind} />
          <Results of={items} label={w.results} resolutions={resolutions} />
        </section>
      )}
      <Pager label={w.pages} first={isFirst ? null : w.first} next={next} words={w.next} />
      {ofPages && <OfPages texts={texts} />}
    </Layout>
  );
};
