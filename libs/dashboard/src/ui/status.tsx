import type { ComputedStatus, Instance } from '#progress';
import { statusWords } from '#progress';
import type { AssessedStatus, StatedStatus } from '#register';
import { assessedStatusWords, statedStatusWords } from '#register';
import { formatInstance } from './progress.words.js';
import { useReader } from '../i18n/reader.js';

const ring = <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.5" />;
const disc = <circle cx="8" cy="8" r="7.25" fill="currentColor" />;
const line = { fill: 'none', stroke: 'currentColor', 'stroke-width': '1.5', 'stroke-linecap': 'round' } as const;

const unknown = (
  <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.2 2.9" />
);
/** Half of it known: what came first. */
const earlier = [
  <path {...line} d="M8 1.5a6.5 6.5 0 0 0 0 13" />,
  <path {...line} stroke-dasharray="2.2 2.9" d="M8 1.5a6.5 6.5 0 0 1 0 13" />,
];
const done = [
  disc,
  <path
    class="cut"
    d="M4.7 8.3l2.3 2.3 4.4-4.8"
    fill="none"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
  />,
];
const under = [ring, <path d="M8 1.5a6.5 6.5 0 0 0 0 13z" fill="currentColor" />];
const goesOn = <path {...line} stroke-linejoin="round" d="M14.2 6.2a6.5 6.5 0 1 0 .2 3.2M14.6 2.6v3.7h-3.7" />;
const stopped = [ring, <path {...line} d="M6.2 5.4v5.2M9.8 5.4v5.2" />];
const notApplicable = [ring, <path {...line} d="M5 8h6" />];
const replaced = [ring, <path {...line} stroke-linejoin="round" d="M5 8h6M8.7 5.6L11.1 8l-2.4 2.4" />];

/** One shape a meaning, so that no colour is needed to tell them apart. */
const shapes = {
  'no-information': unknown,
  'earlier-only': earlier,
  'in-progress': under,
  implemented: done,
  ongoing: goesOn,
  interrupted: stopped,
  'not-started': ring,
  'not-applicable': notApplicable,
  superseded: replaced,
  pending: ring,
  held: done,
  'not-held': stopped,
  'no-record': unknown,
  current: ring,
} as const;

const directed: ReadonlySet<string> = new Set(['earlier-only', 'in-progress', 'ongoing', 'superseded']);

/** A shape beside a word that says the same: never alone. */
export const Shape = ({ of }: { readonly of: keyof typeof shapes }) => (
  <svg class={directed.has(of) ? 'shape directed' : 'shape'} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    {shapes[of]}
  </svg>
);

/** A computed, stated or assessed status, in words and shape. */
export const Status = ({ of }: { readonly of: ComputedStatus | StatedStatus | AssessedStatus }) => {
  const { lang } = useReader();
  const words = { ...statedStatusWords, ...assessedStatusWords, ...statusWords }[of];
  return (
    <span class="status">
      <Shape of={of} />
      {words[lang]}
    </span>
  );
};

/** Each period of a recurring commitment: the year, its shape, its word. */
export const Instances = ({ of }: { readonly of: readonly Instance[] }) => {
  const { lang } = useReader();
  return (
    <ol class="instances">
      {of.map((each) => (
        <li>
          <span class="period">{each.period}</span>
          <Shape of={each.state} />
          <span>{formatInstance(each, lang)}</span>
        </li>
      ))}
    </ol>
  );
};
