import type { ActionShown, Stamp } from '#api';
import { kindNamed } from '#actions';
import { Code, DateText, Entries, Layout, Link, Text, places, plain, useReader, useWords } from '../../house/index.js';
import { AmendmentsPart } from './amendments.part.js';
import { FactsPart } from './facts.part.js';
import { actionWords } from './action.words.js';

interface Props {
  readonly shown: Stamp & { readonly action: ActionShown };
  /** Title of a commitment, as the register has it; `undefined` where it has none. */
  readonly titleOf: (resolution: string, commitment: string) => ActionShown['title'] | undefined;
}

const Serves = ({ of, titleOf }: { readonly of: ActionShown['serves'] } & Pick<Props, 'titleOf'>) => (
  <ul class="plain">
    {of.map(({ resolution, commitment }) => {
      const title = titleOf(resolution, commitment);
      return (
        <li>
          <Link to={places.commitment(resolution, commitment)}>
            {title === undefined ? <Code>{commitment}</Code> : <Text of={title} />}
          </Link>{' '}
          <span class="quiet">
            (<Code>{resolution}</Code>)
          </span>
        </li>
      );
    })}
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
