import type { ActionShown, Stamp } from '#api';
import { kindNamed } from '#actions';
import type { TitleOf } from '../../house/index.js';
import {
  Code,
  CommitmentLink,
  DateText,
  Entries,
  Layout,
  Text,
  plain,
  useReader,
  useWords,
} from '../../house/index.js';
import { AmendmentsPart } from './amendments.part.js';
import { FactsPart } from './facts.part.js';
import { actionWords } from './action.words.js';

interface Props {
  readonly shown: Stamp & { readonly action: ActionShown };
  readonly titleOf: TitleOf;
}

const Serves = ({ of, titleOf }: { readonly of: ActionShown['serves'] } & Pick<Props, 'titleOf'>) => (
  <ul class="plain">
    {of.map(({ resolution, commitment }) => (
      <li>
        <CommitmentLink {...{ resolution, commitment, titleOf }} />{' '}
        <span class="quiet">
          (<Code>{resolution}</Code>)
        </span>
      </li>
    ))}
  </ul>
);

/** Everything on record about one action, of whatever kind: nothing here knows of any kind in particular. */
export const ActionPage = ({ shown, titleOf }: Props) => {
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
        <div>
          <dt>{w.serves}</dt>
          <dd>
            <Serves of={serves} titleOf={titleOf} />
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
      {amendments.length > 0 && <AmendmentsPart of={amendments} />}
    </Layout>
  );
};
