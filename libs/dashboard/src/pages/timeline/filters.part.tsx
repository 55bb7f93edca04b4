import type { TimelineAsked } from '#api';
import { kinds } from '#actions';
import type { Resolution } from '#register';
import type { PartyShown } from '#api';
import { Link, alphabetical, places, plain, useReader, useWords } from '../../house/index.js';
import { timelineWords } from './timeline.words.js';

interface Option {
  readonly value: string;
  readonly shown: string;
}

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly chosen: string | null;
  readonly options: readonly Option[];
}

const Select = ({ name, label, chosen, options }: SelectProps) => {
  const w = useWords(timelineWords);
  return (
    <div class="field">
      <label for={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name}>
        <option value="">{w.all}</option>
        {options.map(({ value, shown }) => (
          <option value={value} selected={value === chosen}>
            {shown}
          </option>
        ))}
      </select>
    </div>
  );
};

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

interface Props {
  readonly asked: TimelineAsked;
  readonly parties: readonly PartyShown[];
  readonly resolutions: readonly Resolution[];
}

/** A form that narrows the list down; the address it leads to can be kept and sent. */
export const Filters = ({ asked, parties, resolutions }: Props) => {
  const { lang, query } = useReader();
  const w = useWords(timelineWords);
  const kindOptions = kinds.map(({ name, words }) => ({ value: name, shown: words.title[lang] }));
  const partyOptions = parties.map(({ code, name }) => ({ value: code, shown: name[lang] }));
  const paragraphs = new Map(
    resolutions.flatMap((each) => each.paragraphs.map(({ key, title }) => [key, plain(title, lang)] as const)),
  );
  const paragraphOptions = [...paragraphs].map(([value, shown]) => ({ value, shown }));
  const narrowed = [asked.kind, asked.party, asked.paragraph, asked.from, asked.to, asked.q].some(
    (one) => one !== null,
  );
  return (
    <form class="filters" method="get" action={`/${lang}/${places.timeline}`} role="search" aria-label={w.filter}>
      {['asOf', 'knownAt'].map((name) => query[name] && <input type="hidden" name={name} value={query[name]} />)}
      <div class="field">
        <label for="filter-q">{w.search}</label>
        <input id="filter-q" type="search" name="q" maxlength={200} dir="auto" value={asked.q ?? undefined} />
      </div>
      <Select
        {...{ name: 'kind', label: w.kind, chosen: asked.kind }}
        options={alphabetical(lang, kindOptions, ({ shown }) => shown)}
      />
      <Select {...{ name: 'party', label: w.party, chosen: asked.party, options: partyOptions }} />
      <Select {...{ name: 'paragraph', label: w.paragraph, chosen: asked.paragraph, options: paragraphOptions }} />
      <DateField name="from" label={w.from} value={asked.from} />
      <DateField name="to" label={w.to} value={asked.to} />
      <div class="field">
        <button type="submit">{w.apply}</button>
      </div>
      {narrowed && (
        <p class="field">
          <Link to={places.timeline}>{w.clear}</Link>
        </p>
      )}
    </form>
  );
};
