import { byText } from '#kernel';
import type { contactGroup, ContactGroupView, EventTypeOf } from '#actions';
import type { ActionShown } from '#record';
import type { OfKind } from '../../request/index.js';
import { useWords } from '../../i18n/index.js';
import { Link, places } from '../../routing/index.js';
import { Entries, Layout, Text } from '../../ui/index.js';
import { byDay } from './by-day.js';
import { OverTimePart, RosterPart } from './roster.part.js';
import { contactGroupWords } from './contact-group.words.js';

interface Props {
  readonly shown: OfKind<ContactGroupView>;
  /** Bodies that are not this group. */
  readonly others: readonly ActionShown[];
}

type GroupEvent = EventTypeOf<typeof contactGroup>;

const met: GroupEvent = 'ContactGroupMet';
const agreed: GroupEvent = 'DocumentAgreed';

/** The key under which resolutions have the commitment that calls for the group. */
const CALLED_FOR_BY = 'contact-group';

interface Called {
  readonly of: ActionShown<ContactGroupView>;
  readonly moment: OfKind<ContactGroupView>;
}

const Group = ({ of, moment }: Called) => {
  const w = useWords(contactGroupWords);
  const meetings = byDay(of.entries.filter(({ type }) => type === met));
  const documents = byDay(of.entries.filter(({ type }) => type === agreed));
  return (
    <>
      <p>
        <Link to={places.action(of.kind, of.id)}>{w.everything}</Link>
      </p>
      <RosterPart of={of} />
      <OverTimePart of={of} moment={moment} />
      <section aria-labelledby="meetings">
        <h2 id="meetings">{w.meetings}</h2>
        {meetings.length === 0 ? <p>{w.noMeetings}</p> : <Entries of={meetings} moment={moment} among="its-own" />}
      </section>
      {documents.length > 0 && (
        <section aria-labelledby="documents">
          <h2 id="documents">{w.documents}</h2>
          <Entries of={documents} moment={moment} among="its-own" />
        </section>
      )}
    </>
  );
};

/** The one that a resolution calls for; were there several of that, the first that was recorded. */
const calledFor = (groups: readonly ActionShown<ContactGroupView>[]): ActionShown<ContactGroupView> | undefined =>
  groups
    .filter(({ serves }) => serves.some(({ commitment }) => commitment === CALLED_FOR_BY))
    .toSorted((a, b) => byText(a.recordedAt, b.recordedAt))[0];

/** The contact group on a day: who takes part, since when, when it met; and what is not this group. */
export const ContactGroupPage = ({ shown, others }: Props) => {
  const w = useWords(contactGroupWords);
  const group = calledFor(shown.actions);
  const apart = [...shown.actions.filter((each) => each !== group), ...others];
  return (
    <Layout title={w.title} moment={shown}>
      <header class="page-head">
        <h1>{group === undefined ? w.heading : <Text of={group.title} />}</h1>
      </header>
      {group === undefined ? <p>{w.none}</p> : <Group of={group} moment={shown} />}
      {apart.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others">{w.others}</h2>
          <p>{w.othersNote}</p>
          <ul>
            {apart.map(({ kind, id, title }) => (
              <li>
                <Link to={places.action(kind, id)}>
                  <Text of={title} />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Layout>
  );
};
