import type { DateSpan } from '#kernel';
import { useReader } from '../i18n/reader.js';

const [WIDTH, MARGIN] = [640, 24];
const MOST_LABELS = 9;
const DAY_MS = 86_400_000;

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/** From days to places on an axis of years that runs the way the page is read. */
const useAxis = (from: string, to: string) => {
  const { lang } = useReader();
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4)) + 1;
  const [begin, end] = [dayNumber(`${first}-01-01`), dayNumber(`${last}-01-01`)];
  const along = (day: string): number => {
    const share = Math.min(1, Math.max(0, (dayNumber(day) - begin) / (end - begin)));
    const x = MARGIN + share * (WIDTH - 2 * MARGIN);
    return Math.round((lang === 'ar' ? WIDTH - x : x) * 10) / 10;
  };
  const years = Array.from({ length: last - first }, (_, index) => String(first + index));
  // So many fit where the picture is narrow and its letters are large.
  const every = Math.ceil(years.length / MOST_LABELS);
  return { along, years, every };
};

const Axis = ({ y, along, years, every }: { readonly y: number } & ReturnType<typeof useAxis>) => (
  <>
    <line class="axis" x1={MARGIN} x2={WIDTH - MARGIN} y1={y} y2={y} />
    {years.map((year, index) => (
      <>
        <line class="axis" x1={along(`${year}-01-01`)} x2={along(`${year}-01-01`)} y1={y} y2={y + 5} />
        {index % every === 0 && (
          <text x={along(`${year}-07-02`)} y={y + 18} text-anchor="middle">
            {year}
          </text>
        )}
      </>
    ))}
  </>
);

/** Something that took place at some time within `span`. */
interface Mark {
  readonly span: DateSpan;
  /** A number or a short word; the table beside the chart says what it stands for. */
  readonly label: string;
}

interface InTimeProps {
  /** Of the picture, for those who do not see it. */
  readonly title: string;
  readonly marks: readonly Mark[];
  /** `YYYY-MM-DD` */
  readonly from: string;
  readonly to: string;
}

const ROW = 26;

/** Marks along the years: a dot for a day, a bar where only a span is known. Always stands beside a table of the same. */
export const InTime = ({ title, marks, from, to }: InTimeProps) => {
  const axis = useAxis(from, to);
  const y = marks.length * ROW + 8;
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${WIDTH} ${y + 26}`} role="img" aria-label={title}>
        {marks.map(({ span, label }, index) => {
          const [a, b] = [axis.along(span.earliest ?? from), axis.along(span.latest)];
          const row = index * ROW + 14;
          return (
            <g>
              <line class="axis" stroke-dasharray="1 4" x1={MARGIN} x2={WIDTH - MARGIN} y1={row} y2={row} />
              {a !== b && <line stroke="currentColor" stroke-width="4" x1={a} x2={b} y1={row} y2={row} />}
              <circle cx={b} cy={row} r="5" fill="currentColor" />
              {/* Beside its mark, so that it does not run into the row above where letters are large. */}
              <text x={a > b ? b - 16 : b + 16} y={row} text-anchor="middle" dominant-baseline="central">
                {label}
              </text>
            </g>
          );
        })}
        <Axis y={y} {...axis} />
      </svg>
    </figure>
  );
};

interface BarsProps {
  readonly title: string;
  /** By year, `YYYY`, ascending. */
  readonly of: readonly { readonly year: string; readonly count: number }[];
}

const BAR_HEIGHT = 80;

/** How many in each year. Always stands beside a table of the same. */
export const Bars = ({ title, of }: BarsProps) => {
  const [first, last] = [of[0]?.year, of.at(-1)?.year];
  const axis = useAxis(`${first ?? '2018'}-01-01`, `${last ?? '2018'}-12-31`);
  const most = Math.max(1, ...of.map(({ count }) => count));
  const wide = Math.min(40, ((WIDTH - 2 * MARGIN) / Math.max(1, axis.years.length)) * 0.6);
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${WIDTH} ${BAR_HEIGHT + 42}`} role="img" aria-label={title}>
        {of.map(({ year, count }) => {
          const high = Math.round((count / most) * BAR_HEIGHT);
          const x = axis.along(`${year}-07-02`);
          return count === 0 ? null : (
            <g>
              <rect x={x - wide / 2} y={16 + BAR_HEIGHT - high} width={wide} height={high} fill="currentColor" />
              <text x={x} y={16 + BAR_HEIGHT - high - 4} text-anchor="middle">
                {count}
              </text>
            </g>
          );
        })}
        <Axis y={16 + BAR_HEIGHT} {...axis} />
      </svg>
    </figure>
  );
};
