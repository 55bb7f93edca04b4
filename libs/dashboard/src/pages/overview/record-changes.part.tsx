import type { RecordChange, RecordChangeList } from '#record';
import type { Resolution } from '#register';
import { useReader, useWords } from '../../i18n/index.js';
import { Link, places } from '../../routing/index.js';
import { CorrectedNote, DateText, Text, dateBeside } from '../../ui/index.js';
import { overviewWords } from './overview.words.js';

const dayOf = (instant: string): string => instant.slice(0, 10);

const Sentence = ({ of, resolution }: { readonly of: RecordChange; readonly resolution: string }) => {
  const sentence = of.sentence[useReader().lang];
  const { action, commitment, paragraph, recommendation, eventId } = of;
  if (action !== null)
    return (
      <Link to={places.action(action.kind, action.id)} hash={eventId}>
        {sentence}
      </Link>
    );
  if (commitment !== null) return <Link to={places.commitment(resolution, commitment)}>{sentence}</Link>;
  if (paragraph !== null) return <Link to={places.paragraph(resolution, paragraph)}>{sentence}</Link>;
  if (recommendation !== null)
    return (
      <Link to={places.conferences} hash={`recommendation-${recommendation}`}>
        {sentence}
      </Link>
    );
  return <>{sentence}</>;
};

/** What was entered after the day on which the record was first filled; of that day one sentence, since it has no news. */
export const RecordChangesPart = ({
  of,
  resolution,
}: {
  readonly of: RecordChangeList;
  readonly resolution: Resolution;
}) => {
  const { lang } = useReader();
  const w = useWords(overviewWords);
  const { items, next, since } = of;
  if (since === null) return null;
  const first = dayOf(since);
  const news = items.filter(({ knownSince }) => dayOf(knownSince) > first);
  const day = dateBeside(first, lang);
  return (
    <details class="entered">
      <summary>{w.enteredLately}</summary>
      {news.length > 0 && (
        <ol class="entries happenings">
          {news.map((each) => {
            const { title } = each.action ?? resolution.commitments.find(({ key }) => key === each.commitment) ?? {};
            return (
              <li>
                <p class="eyebrow">
                  <DateText on={dayOf(each.knownSince)} withHijri={false} />
                  {title !== undefined && (
                    <>
                      {' · '}
                      <Text of={title} />
                    </>
                  )}
                  {each.recommendation !== null && (
                    <>
                      {' · '}
                      <Link to={places.conferences} hash={`recommendation-${each.recommendation}`}>
                        {w.recommendation}
                      </Link>
                    </>
                  )}
                  <CorrectedNote by={each.correctedBy} />
                </p>
                <p class="happening">
                  <Sentence of={each} resolution={resolution.id} />
                </p>
              </li>
            );
          })}
        </ol>
      )}
      {news.length === 0 && <p>{w.allEntered(day)}</p>}
      {news.length > 0 && <p>{next === null || news.length < items.length ? w.restEntered(day) : w.latestEntered}</p>}
    </details>
  );
};
