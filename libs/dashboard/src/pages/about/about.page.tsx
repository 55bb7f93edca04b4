import { ccBy, type DataLicence } from '#api';
import type { OpenQuestionShown, Stamp } from '#record';
import type { Lang } from '#kernel';
import { languages } from '#kernel';
import { rulesOf, rulesVersion, statusOrder } from '#progress';
import type { StatedStatus } from '#register';
import { assessedStatuses, confidenceWords, sourceTypeWords, statedStatusWords } from '#register';
import { numberIn, useReader, useWords } from '../../i18n/index.js';
import type { Bearing } from '../../ui/index.js';
import { Colon, InLang, Layout, OpenQuestions, StandingOfSeveral, Status, languageNames } from '../../ui/index.js';
import { ExternalLink } from '../../routing/index.js';
import { aboutWords } from './about.words.js';
import { glossary } from './glossary.js';

const Statuses = () => {
  const w = useWords(aboutWords);
  const computed: readonly string[] = statusOrder;
  const stated = Object.keys(statedStatusWords).filter((each): each is StatedStatus => !computed.includes(each));
  const judged = assessedStatuses.filter((each) => !computed.includes(each));
  return (
    <section aria-labelledby="statuses">
      <h2 id="statuses">{w.statuses}</h2>
      <p>{w.statusesNote}</p>
      <dl class="facts">
        <div>
          <dt>{w.computed}</dt>
          <dd>
            <ul class="plain">
              {statusOrder.map((standing) => (
                <li>
                  <StandingOfSeveral of={standing} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt>{w.stated}</dt>
          <dd>
            <ul class="plain">
              {stated.map((status) => (
                <li>
                  <Status of={status} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt>{w.judged}</dt>
          <dd>
            <ul class="plain">
              {judged.map((status) => (
                <li>
                  <Status of={status} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
    </section>
  );
};

/** In the three languages, the reader's first. */
const Glossary = () => {
  const { lang } = useReader();
  const w = useWords(aboutWords);
  const columns: readonly Lang[] = [lang, ...languages.filter((each) => each !== lang)];
  return (
    <section aria-labelledby="glossary">
      <h2 id="glossary">{w.glossary}</h2>
      <table class="rows">
        <caption>{w.glossaryNote}</caption>
        <thead>
          <tr>
            {columns.map((each) => (
              <th scope="col" lang={each}>
                {languageNames[each]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {glossary.map((term) => (
            <tr>
              <th scope="row">{term[lang]}</th>
              {columns.slice(1).map((each) => (
                <td data-label={languageNames[each]}>
                  <InLang lang={each}>{term[each]}</InLang>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** What the version before said otherwise, beside what is said now: figures can still be read by it. */
const EarlierRules = () => {
  const { lang } = useReader();
  const w = useWords(aboutWords);
  const [now, earlier] = [rulesOf(rulesVersion), rulesOf(1)];
  const versions = [now, earlier].map(({ version }) => w.version(numberIn(lang, version)));
  return (
    <table class="rows">
      <caption>{w.earlierRules}</caption>
      <thead>
        <tr>
          {versions.map((each) => (
            <th scope="col">{each}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {now.inWords.flatMap((words, at) => {
          const before = earlier.inWords[at];
          if (before === undefined || before === words) return [];
          return (
            <tr>
              <th scope="row">{words[lang]}</th>
              <td data-label={versions[1]}>{before[lang]}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

interface Props {
  readonly stamp: Stamp;
  /** Of the data. */
  readonly licence: DataLicence;
  readonly questions: readonly OpenQuestionShown[];
  /** Whether there are more than those. */
  readonly moreQuestions: boolean;
  readonly bearing: Bearing;
}

/** How figures come about, in plain words; what words mean; and what is not known. */
export const AboutPage = ({ stamp, licence, questions, moreQuestions, bearing }: Props) => {
  const { lang } = useReader();
  const w = useWords(aboutWords);
  return (
    <Layout title={w.title} stamp={stamp}>
      <article>
        <div class="prose">
          <h1>{w.title}</h1>
          <p class="lead">{w.lead}</p>
          <section aria-labelledby="rules">
            <h2 id="rules">{w.rules}</h2>
            <ol>
              {rulesOf(rulesVersion).inWords.map((words) => (
                <li>{words[lang]}</li>
              ))}
            </ol>
            <p class="quiet">{w.version(numberIn(lang, rulesVersion))}</p>
            <EarlierRules />
          </section>
          <Statuses />
          <section aria-labelledby="sources">
            <h2 id="sources">{w.sources}</h2>
            <p>{w.sourceTypes}</p>
            <ul>
              {Object.values(sourceTypeWords).map((words) => (
                <li>{words[lang]}</li>
              ))}
            </ul>
            <p>{w.confidence}</p>
            <ul>
              {Object.entries(confidenceWords).map(([letter, words]) => (
                <li>
                  <bdi>{letter}</bdi>
                  <Colon />
                  {words[lang]}
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="days">
            <h2 id="days">{w.days}</h2>
            <p>{w.daysNote}</p>
            <p>{w.hijriNote}</p>
          </section>
          <section aria-labelledby="use">
            <h2 id="use">{w.use}</h2>
            <p>
              {w.useNote}
              <Colon />
              <ExternalLink href={licence.url}>
                {licence.url === ccBy.url ? w.ccBy : <bdi>{licence.name}</bdi>}
              </ExternalLink>
            </p>
            <p>{w.useBeside}</p>
          </section>
          <section aria-labelledby="unknown">
            <h2 id="unknown">{w.unknown}</h2>
            <p>{questions.length === 0 ? w.noneSought : w.unknownNote}</p>
            <OpenQuestions of={questions} bearing={bearing} />
            {moreQuestions && <p class="quiet">{w.moreSought}</p>}
          </section>
        </div>
        <Glossary />
      </article>
    </Layout>
  );
};
