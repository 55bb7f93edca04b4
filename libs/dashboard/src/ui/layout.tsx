import type { ComponentChildren } from 'preact';
import { datasetAddress } from '#api';
import { languages } from '#kernel';
import type { Stamp } from '#record';
import { assets } from './assets.js';
import { MomentKept } from './filters.js';
import { layoutWords, languageNames } from './layout.words.js';
import { Link, link, linkIn, linkToAny } from '../routing/link.js';
import { MomentBar } from './moment-bar.js';
import { places } from '../routing/places.js';
import { useReader } from '../i18n/reader.js';
import { PrintHeader } from './print-header.js';
import { dirOf } from './text.js';
import { useWords } from '../i18n/words.js';

const LanguageSwitch = () => {
  const reader = useReader();
  const w = useWords(layoutWords);
  return (
    <nav class="languages" aria-label={w.languages}>
      <ul>
        {languages.map((lang) => (
          <li>
            <a
              href={linkIn(reader, lang)}
              hreflang={lang}
              lang={lang}
              dir={dirOf(lang)}
              aria-current={lang === reader.lang ? 'true' : undefined}
            >
              {languageNames[lang]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Navigation = () => {
  const reader = useReader();
  const w = useWords(layoutWords);
  return (
    <nav class="pages" aria-label={w.pages}>
      <ul>
        {reader.nav.map(({ words, place }) => (
          <li>
            <a href={link(reader, place)} aria-current={place === reader.place ? 'page' : undefined}>
              {words[reader.lang]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

interface LayoutProps {
  /** Of the window. The page itself brings its one `h1`. */
  readonly title: string;
  /** The answer's own stamp, where the page can be turned back in time. */
  readonly moment?: Stamp | undefined;
  /** For paper, where the page cannot be turned back. */
  readonly stamp?: Stamp;
  readonly children: ComponentChildren;
}

/** One box on every page; what it leads to is of the day that the reader stands on. */
const SearchBox = () => {
  const { lang, place, query } = useReader();
  const w = useWords(layoutWords);
  return (
    <form class="search" method="get" action={`/${lang}/${places.search}`} role="search" aria-label={w.searchAll}>
      <MomentKept />
      <input
        type="search"
        name="q"
        aria-label={w.searchAll}
        placeholder={w.searchAll}
        maxlength={200}
        dir="auto"
        value={place === places.search ? query['q'] : undefined}
      />
      <button type="submit">{w.search}</button>
    </form>
  );
};

/** What stands around every page. */
export const Layout = ({ title, moment, stamp = moment, children }: LayoutProps) => {
  const reader = useReader();
  const { lang } = reader;
  const w = useWords(layoutWords);
  return (
    <html lang={lang} dir={dirOf(lang)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${w.site}`}</title>
        {assets.fonts(lang).map((font) => (
          <link rel="preload" as="font" type="font/woff2" href={font} crossorigin="anonymous" />
        ))}
        <link rel="stylesheet" href={assets.css} />
        <link rel="icon" type="image/svg+xml" href={assets.icon} />
        <link rel="canonical" href={linkIn(reader, lang)} />
        {languages.map((each) => (
          <link rel="alternate" hreflang={each} href={linkIn(reader, each)} />
        ))}
        <link rel="alternate" hreflang="x-default" href={linkToAny(reader)} />
        <link rel="describedby" type="application/ld+json" href={datasetAddress} />
      </head>
      <body>
        <PrintHeader stamp={stamp ?? null} />
        <a class="skip" href="#main">
          {w.skip}
        </a>
        <header class="site">
          <div class="site-head">
            <p class="site-name">
              <Link to={places.home}>{w.site}</Link>
              <span class="site-about">{w.about}</span>
            </p>
            <SearchBox />
            <LanguageSwitch />
          </div>
          <Navigation />
        </header>
        {reader.trial && (
          <p class="trial" role="note">
            {w.trial}
          </p>
        )}
        <main id="main" tabindex={-1}>
          {moment !== undefined && <MomentBar moment={moment} />}
          {children}
        </main>
        <footer class="site">
          <p>{w.rests}</p>
          <p>
            <Link to={places.about}>{w.aboutFigures}</Link>
            {' · '}
            <a href="/docs" hreflang="en">
              {w.interface}
            </a>
            {' · '}
            <Link to={places.signIn}>{w.signIn}</Link>
          </p>
        </footer>
      </body>
    </html>
  );
};
