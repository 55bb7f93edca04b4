import { kindNamed } from '#actions';
import type { Hit } from '#record';
import { useReader } from '../../i18n/index.js';
import { Link, places } from '../../routing/index.js';
import type { NamedResolution } from '../../ui/index.js';
import { Code, DateText, Designation, ResolutionLink, Text } from '../../ui/index.js';
import { kindWords } from './search.words.js';

/** Of a commitment, of a resolution or a part of it, or of a recommendation alone. */
const said = (resolution: string | null, commitment: string | null, hash?: string) => {
  if (resolution === null) return { to: places.conferences };
  if (commitment === null) return { to: places.resolution(resolution) };
  return { to: places.commitment(resolution, commitment), ...(hash === undefined ? {} : { hash }) };
};

/** Where a page shows it. */
const leadsTo = ({ kind, key, resolution, of }: Hit): { readonly to: string; readonly hash?: string } => {
  const whole = resolution ?? '';
  switch (kind) {
    case 'action':
      return { to: places.action(of ?? '', key) };
    case 'resolution':
      return { to: places.resolution(key) };
    case 'paragraph':
      return { to: places.paragraph(whole, key) };
    case 'commitment':
      return { to: places.commitment(whole, key) };
    case 'statement':
      return said(resolution, of, 'statements');
    case 'assessment':
      return said(resolution, of);
    case 'recommendation':
      return { to: places.conferences, hash: `recommendation-${key}` };
    case 'open-question':
      return of === null ? { to: places.about, hash: `question-${key}` } : said(resolution, of, `question-${key}`);
    case 'party':
      return { to: places.party(key) };
    default:
      return kind satisfies never;
  }
};

interface ResultsProps {
  readonly of: readonly Hit[];
  readonly label: string;
  readonly resolutions: readonly NamedResolution[];
}

/** One result: of which kind, of which day, what it says, and the way there. */
const Result = ({ hit, resolutions }: { readonly hit: Hit } & Pick<ResultsProps, 'resolutions'>) => {
  const { lang } = useReader();
  const { kind, key, title, text, on, of, resolution } = hit;
  const number = kind === 'resolution' ? (resolutions.find(({ id }) => id === key)?.designation ?? null) : null;
  const action = kind === 'action' ? kindNamed(of ?? '') : undefined;
  return (
    <li>
      <p class="quiet">
        {kindWords[kind][lang]}
        {action !== undefined && <> · {action.words.title[lang]}</>}
        {resolution !== null && (
          <>
            {' · '}
            <ResolutionLink id={resolution} among={resolutions} />
          </>
        )}
        {number !== null && (
          <>
            {' · '}
            <Designation of={number} />
          </>
        )}
        {kind === 'party' && (
          <>
            {' · '}
            <Code>{key}</Code>
          </>
        )}
        {on !== null && (
          <>
            {' · '}
            <DateText on={on} />
          </>
        )}
      </p>
      <p>
        <Link {...leadsTo(hit)}>
          <Text of={title} />
        </Link>
      </p>
      {text !== null && (
        <p>
          <Text of={text} />
        </p>
      )}
    </li>
  );
};

export const Results = ({ of, label, resolutions }: ResultsProps) => (
  <ul class="plain results" aria-label={label}>
    {of.map((hit) => (
      <Result hit={hit} resolutions={resolutions} />
    ))}
  </ul>
);
