import type { ComponentChildren } from 'preact';
import { type Lang, spanOf, textIn } from '#kernel';
import type { CorrespondenceList, DateListed, TimelineEntry } from '#record';
import { counted, useReader, useWords } from '../../i18n/index.js';
import { Link, places } from '../../routing/index.js';
import { Code, Comma, DateText, Layout, PartyNames, Text } from '../../ui/index.js';
import { deskWords } from '../desk.words.js';
import type { Draft } from '../engine/draft.js';
import { paperTasks, taskOf } from '../tasks/index.js';
import { BeginButton } from './begin.part.js';
import { dayUnit, lackingWords, myDeskWords, paperUnit } from './my-desk.words.js';

type Paper = CorrespondenceList['items'][number];

interface OnPages {
  /** Whether a page of the record shows it: what is seen at the desk alone is on none. */
  readonly isOnPages: boolean;
}

export interface MyDesk {
  /** How many entries wait for a second person. */
  readonly toCheck: number;
  /** How many are checked and not for everybody. */
  readonly notAvailable: number;
  readonly drafts: readonly Draft[];
  readonly awaited: readonly Paper[];
  readonly unread: readonly Paper[];
  readonly dates: readonly (DateListed & OnPages)[];
  readonly wanting: readonly (Pick<TimelineEntry, 'kind' | 'action' | 'title'> & OnPages)[];
}

/** As many of a list are shown; the number beside its name tells of all. */
export const MOST_LISTED = 20;

interface ListProps<T> {
  readonly title: string;
  readonly items: readonly T[];
  readonly children: (item: T) => ComponentChildren;
}

const List = <T,>({ title, items, children }: ListProps<T>) => {
  const w = useWords(myDeskWords);
  return (
    <section>
      <h2>
        {title} (<Code>{items.length}</Code>)
      </h2>
      {items.length === 0 ? (
        <p class="quiet">{w.none}</p>
      ) : (
        <ul class="on-desk">
          {items.slice(0, MOST_LISTED).map((item) => (
            <li>{children(item)}</li>
          ))}
        </ul>
      )}
      {items.length > MOST_LISTED && <p class="quiet">{w.more}</p>}
    </section>
  );
};

const daysSince = (paper: Paper, today: string): number =>
  Math.max(0, Math.round((Date.parse(today) - Date.parse(spanOf(paper.on).latest)) / 86_400_000));

const PaperLine = ({ paper, waits }: { readonly paper: Paper; readonly waits: boolean }) => {
  const reader = useReader();
  const w = useWords(myDeskWords);
  return (
    <>
      <Link to={places.whatItTells} params={{ paper: paper.key }}>
        <Text of={paper.subject} />
      </Link>
      <br />
      <PartyNames codes={paper.correspondents.parties} />
      {paper.senderNumber !== null && (
        <>
          <Comma />
          <Code>{paper.senderNumber}</Code>
        </>
      )}
      <Comma />
      {w.received} <DateText on={paper.on} withHijri={false} />
      <Comma />
      {w.numbered} <Code>{paper.number}</Code>
      {waits && (
        <>
          <Comma />
          {counted(reader.lang, daysSince(paper, reader.today), dayUnit[reader.lang])}
        </>
      )}
    </>
  );
};

const lacking = ({ title }: Pick<TimelineEntry, 'title'>, lang: Lang): string =>
  (['ar', 'fr'] as const)
    .filter((each) => title[each] === undefined)
    .map((each) => lackingWords[each][lang])
    .join(lang === 'ar' ? '، ' : ', ');

const firstOf = ({ fields }: Draft): string => fields['title'] ?? fields['subject'] ?? fields['by'] ?? '';

interface ShownProps {
  /** `null`: no page shows it. */
  readonly place: string | null;
  readonly children: ComponentChildren;
}

const Shown = ({ place, children }: ShownProps) =>
  place === null ? <>{children}</> : <Link to={place}>{children}</Link>;

/** How many of a list wait, and the way to it. */
const Waiting = ({
  place,
  title,
  count,
}: {
  readonly place: string;
  readonly title: string;
  readonly count: number;
}) => {
  const w = useWords(myDeskWords);
  return (
    <section>
      <h2>
        {title} (<Code>{count}</Code>)
      </h2>
      {count === 0 ? (
        <p class="quiet">{w.none}</p>
      ) : (
        <p>
          <Link to={place} class="button">
            {title}
          </Link>
        </p>
      )}
    </section>
  );
};

interface MyDeskProps {
  readonly desk: MyDesk;
  /** What whoever reads may do at the desk. */
  readonly may: { readonly record: boolean; readonly check: boolean; readonly makeAvailable: boolean };
  readonly token: string;
}

/** What waits for whoever works at the desk, oldest first. */
export const MyDeskPage = ({ desk, may, token }: MyDeskProps) => {
  const { lang } = useReader();
  const w = useWords(myDeskWords);
  const d = useWords(deskWords);
  const { drafts, awaited, unread, dates, wanting, toCheck, notAvailable } = desk;
  const papers = (n: number): string => counted(lang, n, paperUnit[lang]);
  return (
    <Layout title={d.myDesk}>
      <article>
        <h1>{d.myDesk}</h1>
        <p class="lead">{w.sentence(papers(awaited.length), papers(unread.length))}</p>
        {may.record && (
          <section>
            <h2>{w.begin}</h2>
            <ul class="choices">
              {paperTasks.map(({ name, title }) => (
                <li>
                  <BeginButton task={name} token={token}>
                    {title[lang]}
                  </BeginButton>
                </li>
              ))}
              <li>
                <Link to={places.whatItTells} class="button">
                  {w.happened}
                </Link>
              </li>
              <li>
                <Link to={places.findEntry} class="button">
                  {w.amend}
                </Link>
              </li>
            </ul>
          </section>
        )}
        {drafts.length > 0 && (
          <List title={w.drafts} items={drafts}>
            {(draft) => (
              <Link to={places.draft(draft.id)}>
                {taskOf(draft)?.title[lang]}
                {firstOf(draft) !== '' && (
                  <>
                    <Comma />
                    <bdi>{firstOf(draft)}</bdi>
                  </>
                )}
              </Link>
            )}
          </List>
        )}
        <List title={w.awaited} items={awaited}>
          {(paper) => <PaperLine paper={paper} waits />}
        </List>
        <List title={w.unread} items={unread}>
          {(paper) => <PaperLine paper={paper} waits={false} />}
        </List>
        {may.check && <Waiting place={places.checkList} title={w.toCheck} count={toCheck} />}
        {may.makeAvailable && <Waiting place={places.makeAvailable} title={w.notAvailable} count={notAvailable} />}
        <List title={w.dates} items={dates}>
          {({ on, progress, resolution, isOnPages }) => (
            <>
              <DateText on={on} withHijri={false} />
              <Comma />
              <Shown place={isOnPages ? places.commitment(resolution, progress.key) : null}>
                {textIn(progress.title, lang).text}
              </Shown>
            </>
          )}
        </List>
        <List title={w.wanting} items={wanting}>
          {(one) => (
            <>
              <Shown place={one.isOnPages ? places.action(one.kind, one.action) : null}>
                <Text of={one.title} />
              </Shown>
              <Comma />
              {lacking(one, lang)}
            </>
          )}
        </List>
        <p>
          <Link to={places.sessions}>{d.sessions}</Link>
        </p>
      </article>
    </Layout>
  );
};
