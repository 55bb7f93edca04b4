import { kindNamed } from '#actions';
import type { OfKind } from '../../house/index.js';
import { Layout, Link, Entries, counted, places, useReader, useWords } from '../../house/index.js';
import { networkWords, nominationForms } from './network.words.js';

const Stages = ({ shown }: { readonly shown: OfKind }) => {
  const { lang } = useReader();
  const w = useWords(networkWords);
  const stages = Object.entries(kindNamed('nomination')?.factNames ?? {});
  const at = (name: string): number =>
    shown.actions.filter(({ facts }) => facts.some((fact) => fact.name === name && fact.retractedBy === null)).length;
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
          {stages.map(([name, words]) => (
            <tr>
              <th scope="row">{words[lang]}</th>
              <td data-label={w.number}>
                {at(name) === 0 ? (
                  w.noRecord
                ) : (
                  <Link to={places.timeline} params={{ kind: 'nomination' }}>
                    {counted(lang, at(name), nominationForms[lang])}
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** The network as the record has it: stages and numbers, and no names. */
export const NetworkPage = ({ shown }: { readonly shown: OfKind }) => {
  const w = useWords(networkWords);
  const entries = shown.actions.flatMap((each) => each.entries.filter(({ on }) => on !== null));
  return (
    <Layout title={w.title} moment={shown}>
      <header class="page-head">
        <h1>{w.heading}</h1>
        <p class="lead">{w.lead}</p>
      </header>
      {shown.actions.length === 0 ? <p>{w.none}</p> : <Stages shown={shown} />}
      {entries.length > 0 && (
        <section aria-labelledby="steps">
          <h2 id="steps">{w.steps}</h2>
          <Entries of={entries} moment={shown} />
        </section>
      )}
      {shown.more && (
        <p>
          <Link to={places.timeline} params={{ kind: 'nomination' }}>
            {w.more}
          </Link>
        </p>
      )}
    </Layout>
  );
};
