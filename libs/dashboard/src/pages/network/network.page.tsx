import { nomination } from '#actions';
import type { Timeline } from '#record';
import type { LocalizedText, Words } from '#kernel';
import type { NamedResolution } from '../../ui/index.js';
import { counted, useReader, useWords } from '../../i18n/index.js';
import { Link, places } from '../../routing/index.js';
import { Layout, ResolutionLink, Text, progressWords } from '../../ui/index.js';
import { networkWords, nominationForms } from './network.words.js';

/** Stages in the order in which the kind goes through them. */
const stages = Object.entries<Words>(nomination.factNames);

const Stages = ({ of }: { readonly of: Timeline['byFact'] }) => {
  const { lang } = useReader();
  const w = useWords(networkWords);
  const { none } = useWords(progressWords);
  const at = new Map(of.map(({ fact, count }) => [fact, count]));
  return (
    <section aria-labelledby="stages">
      <h2 id="stages">{w.stages}</h2>
      <table class="rows few">
        <caption>{w.stagesNote}</caption>
        <thead>
          <tr>
            <th scope="col">{w.stage}</th>
            <th scope="col">{w.number}</th>
          </tr>
        </thead>
        <tbody>
          {stages.map(([name, words]) => {
            const count = at.get(name);
            return (
              <tr>
                <th scope="row">{words[lang]}</th>
                <td data-label={w.number}>
                  {count === undefined ? (
                    <span class="quiet">{none}</span>
                  ) : (
                    counted(lang, count, nominationForms[lang])
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p>
        <Link to={places.timeline} params={{ kind: nomination.name }}>
          {w.all}
        </Link>
      </p>
    </section>
  );
};

interface Props {
  readonly shown: Timeline;
  /** What calls for the network, in whichever resolution. */
  readonly commitments: readonly {
    readonly resolution: NamedResolution;
    readonly key: string;
    readonly title: LocalizedText;
  }[];
}

/** The network as the record has it: stages and numbers, and no names. */
export const NetworkPage = ({ shown, commitments }: Props) => {
  const w = useWords(networkWords);
  return (
    <Layout title={w.title} moment={shown}>
      <header class="page-head">
        <h1>{w.heading}</h1>
        <p class="lead">{w.lead}</p>
      </header>
      {shown.items.length === 0 ? <p>{w.none}</p> : <Stages of={shown.byFact} />}
      {commitments.length > 0 && (
        <section aria-labelledby="commitments">
          <h2 id="commitments">{w.commitments}</h2>
          <ul>
            {commitments.map(({ resolution, key, title }) => (
              <li>
                <Link to={places.commitment(resolution.id, key)}>
                  <Text of={title} />
                </Link>{' '}
                (<ResolutionLink id={resolution.id} among={[resolution]} />)
              </li>
            ))}
          </ul>
        </section>
      )}
    </Layout>
  );
};
