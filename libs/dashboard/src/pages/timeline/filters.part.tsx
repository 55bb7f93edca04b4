import type { TimelineQuery } from '#record';
import { kinds } from '#actions';
import type { Resolution } from '#register';
import { isolate, textIn } from '#kernel';
import type { PartyShown } from '#record';
import { alphabetical, useReader, useWords } from '../../i18n/index.js';
import { Link, places } from '../../routing/index.js';
import { Code, FilterForm, SearchField, Select, Text, plain } from '../../ui/index.js';
import { timelineWords } from './timeline.words.js';

const DateField = ({
  name,
  label,
  value,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string | null;
}) => (
  <div class="field">
    <label for={`filter-${name}`}>{label}</label>
    <input id={`filter-${name}`} type="date" name={name} value={value ?? undefined} />
  </div>
);

interface NamedProps {
  readonly chosen: string;
  readonly resolutions: readonly Resolution[];
}

/** Paragraphs under their resolutions, whose keys may be the same. */
const ParagraphSelect = ({ chosen, resolutions }: Omit<NamedProps, 'chosen'> & { readonly chosen: string | null }) => {
  const { lang } = useReader();
  const w = useWords(timelineWords);
  const groups = resolutions
    // Nothing is done under a preamble.
    .map((each) => ({ ...each, paragraphs: each.paragraphs.filter(({ part }) => part !== 'preambular') }))
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .map(({ id, designation, title: named, paragraphs }) => ({
      label: designation === null ? plain(named, lang) : isolate(textIn(designation, lang).text),
      options: paragraphs.map(({ key, title }) => ({ value: `${id}/${key}`, shown: plain(title, lang) })),
    }));
  const listed = groups.some(({ options }) => options.some(({ value }) => value === chosen));
  // An address may name it by its key alone, or a resolution by an alias: the form keeps what it says.
  const options = chosen === null || listed ? [] : [{ value: chosen, shown: isolate(chosen) }];
  return <Select name="paragraph" label={w.paragraph} chosen={chosen} options={options} groups={groups} />;
};

/** A commitment is chosen where it is shown; here it is named, and kept. */
const CommitmentKept = ({ chosen, resolutions }: NamedProps) => {
  const w = useWords(timelineWords);
  const found = resolutions.flatMap(({ id, commitments }) =>
    commitments.filter(({ key }) => [key, `${id}/${key}`].includes(chosen)),
  );
  const [one] = found.length === 1 ? found : [];
  return (
    <div class="field">
      <input type="hidden" name="commitment" value={chosen} />
      {w.commitment}
      <span>{one === undefined ? <Code>{chosen}</Code> : <Text of={one.title} />}</span>
    </div>
  );
};

/** As the address gives them: a paragraph or a commitment as `<resolution>/<key>`, or as a key alone. */
export type TimelineFilters = Omit<TimelineQuery, 'resolution'>;

interface Props {
  readonly filters: TimelineFilters;
  readonly parties: readonly PartyShown[];
  readonly resolutions: readonly Resolution[];
}

/** A form that narrows the list down; the address it leads to can be kept and sent. */
export const Filters = ({ filters, parties, resolutions }: Props) => {
  const { lang } = useReader();
  const w = useWords(timelineWords);
  const kindOptions = kinds.map(({ name, words }) => ({ value: name, shown: words.title[lang] }));
  const partyOptions = parties.map(({ code, name }) => ({ value: code, shown: name[lang] }));
  const { kind, party, paragraph, commitment, from, to, q } = filters;
  const narrowed = [kind, party, paragraph, commitment, from, to, q].some((one) => one !== null);
  return (
    <FilterForm label={w.filter} whole={narrowed && <Link to={places.timeline}>{w.clear}</Link>}>
      <SearchField label={w.search} q={q} />
      <Select
        name="kind"
        label={w.kind}
        chosen={kind}
        options={alphabetical(lang, kindOptions, ({ shown }) => shown)}
      />
      <Select name="party" label={w.party} chosen={party} options={partyOptions} />
      {commitment === null && <ParagraphSelect chosen={paragraph} resolutions={resolutions} />}
      {commitment !== null && <CommitmentKept chosen={commitment} resolutions={resolutions} />}
      <DateField name="from" label={w.from} value={from} />
      <DateField name="to" label={w.to} value={to} />
    </FilterForm>
  );
};
