import type { ComponentChildren } from 'preact';
import { useReader } from '../i18n/reader.js';
import { useWords } from '../i18n/words.js';
import { linkHere } from '../routing/link.js';
import { filterWords } from './filters.words.js';

/** The day and what was known, which a form would else leave behind. */
export const MomentKept = () => {
  const { query } = useReader();
  return (
    <>{['asOf', 'knownAt'].map((name) => query[name] && <input type="hidden" name={name} value={query[name]} />)}</>
  );
};

interface FormProps {
  /** What it is to whoever does not see it. */
  readonly label: string;
  /** Fields. */
  readonly children: ComponentChildren;
  /** The way to the whole list, where it is narrowed down. */
  readonly whole?: ComponentChildren;
}

/** Narrows down the list of the page that it stands on; the address it leads to can be kept and sent. */
export const FilterForm = ({ label, children, whole }: FormProps) => {
  const reader = useReader();
  const w = useWords(filterWords);
  return (
    <form class="filters" method="get" role="search" aria-label={label} action={linkHere({ ...reader, query: {} }, {})}>
      <MomentKept />
      {children}
      <div class="field">
        <button type="submit">{w.apply}</button>
      </div>
      {whole && <p class="field">{whole}</p>}
    </form>
  );
};

/** Folded until it is used. */
export const FoldedFilters = ({ open, ...form }: Omit<FormProps, 'label'> & { readonly open: boolean }) => {
  const { narrow } = useWords(filterWords);
  return (
    <details class="narrow" open={open}>
      <summary>{narrow}</summary>
      <FilterForm label={narrow} {...form} />
    </details>
  );
};

export const SearchField = ({ label, q }: { readonly label: string; readonly q: string | null }) => (
  <div class="field">
    <label for="filter-q">{label}</label>
    <input id="filter-q" type="search" name="q" maxlength={200} dir="auto" value={q ?? undefined} />
  </div>
);

interface Option {
  readonly value: string;
  readonly shown: string;
}

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly chosen: string | null;
  readonly options: readonly Option[];
  readonly groups?: readonly { readonly label: string; readonly options: readonly Option[] }[];
  /** What the choice of none is called; `null` where one is always chosen. */
  readonly all?: string | null;
}

const Options = ({ of, chosen }: { readonly of: readonly Option[]; readonly chosen: string | null }) => (
  <>
    {of.map(({ value, shown }) => (
      <option value={value} selected={value === chosen}>
        {shown}
      </option>
    ))}
  </>
);

export const Select = ({ name, label, chosen, options, groups = [], all }: SelectProps) => {
  const w = useWords(filterWords);
  return (
    <div class="field">
      <label for={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name}>
        {all !== null && <option value="">{all ?? w.all}</option>}
        <Options of={options} chosen={chosen} />
        {groups.map((group) => (
          <optgroup label={group.label}>
            <Options of={group.options} chosen={chosen} />
          </optgroup>
        ))}
      </select>
    </div>
  );
};
