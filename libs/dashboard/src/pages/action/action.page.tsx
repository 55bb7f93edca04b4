import type { ActionShown, Stamp } from '#record';
import { kindNamed } from '#actions';
import type { LocalizedText } from '#kernel';
import type { NamedResolution, TitleOf } from '../../ui/index.js';
import { useReader, useWords } from '../../i18n/index.js';
import {
  Amendments,
  Code,
  ServedLink,
  DateText,
  Entries,
  InLang,
  Layout,
  Text,
  plain,
  progressWords,
  ResolutionLink,
  writtenIn,
} from '../../ui/index.js';
import { FactsPart } from './facts.part.js';
import { actionWords } from './action.words.js';

interface Props {
  readonly shown: Stamp & { readonly action: ActionShown };
  readonly titleOf: TitleOf;
  readonly resolutions: readonly NamedResolution[];
}

/** The title in the language it was written in, where the reader reads a translation. */
const AsWritten = ({ of }: { readonly of: LocalizedText }) => {
  const { lang } = useReader();
  const w = useWords(actionWords);
  const { original } = useWords(progressWords);
  if (of.original === lang || of[lang] === undefined) return null;
  return (
    <div>
      <dt>{w.asWritten}</dt>
      <dd>
        <InLang lang={of.original}>{of[of.original]}</InLang>{' '}
        <span class="quiet">({original(writtenIn[of.original][lang])})</span>
      </dd>
    </div>
  );
};

type ServesProps = Pick<Props, 'titleOf' | 'resolutions'> & { readonly of: ActionShown['serves'] };

const Serves = ({ of, titleOf, resolutions }: ServesProps) => (
  <ul class="plain">
    {of.map((served) => (
      <li>
        <ServedLink of={served} titleOf={titleOf} />{' '}
        <span class="quiet">
          (<ResolutionLink id={served.resolution} among={resolutions} />)
        </span>
      </li>
    ))}
  </ul>
);

/** Everything on record about one action, of whatever kind: nothing here knows of any kind in particular. */
export const ActionPage = ({ shown, titleOf, resolutions }: Props) => {
  const { lang } = useReader();
  const w = useWords(actionWords);
  const { kind, id, title, serves, recordedAt, entries, facts, amendments } = shown.action;
  return (
    <Layout title={plain(title, lang)} moment={shown}>
      <header class="page-head">
        <p class="eyebrow">{kindNamed(kind)?.words.title[lang] ?? kind}</p>
        <h1>
          <Text of={title} />
        </h1>
      </header>
      <dl class="facts">
        <AsWritten of={title} />
        <div>
          <dt>{w.serves}</dt>
          <dd>
            <Serves of={serves} titleOf={titleOf} resolutions={resolutions} />
          </dd>
        </div>
        <div>
          <dt>{w.entered}</dt>
          <dd>
            <DateText on={recordedAt.slice(0, 10)} />
          </dd>
        </div>
        <div>
          <dt>{w.reference}</dt>
          <dd>
            <Code>{id}</Code>
          </dd>
        </div>
      </dl>
      <section aria-labelledby="happened">
        <h2 id="happened">{w.happened}</h2>
        {entries.length === 0 ? <p>{w.nothing}</p> : <Entries of={entries} moment={shown} among="on-its-page" />}
      </section>
      {facts.length > 0 && <FactsPart of={facts} moment={shown} />}
      <Amendments of={amendments} titleOf={titleOf} />
    </Layout>
  );
};
