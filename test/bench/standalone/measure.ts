export const median = (of: readonly number[]): number =>
  [...of].sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? NaN;

export const percentile = (of: readonly number[], share: number): number =>
  [...of].sort((a, b) => a - b)[Math.min(of.length - 1, Math.floor(of.length * share))] ?? NaN;

export const whole = (value: number): string => Math.round(value).toLocaleString('en');
export const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 1);
export const mb = (bytes: number): string => `${whole(bytes / 1_048_576)} MB`;

/** A line of the table. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly floor: string;
  readonly ratio: string;
  readonly asked: string;
}

export const table = (rows: readonly Row[]): string =>
  [
    '| what | measured | floor of the same run | ratio | asked |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows.map(
      ({ what, measured, floor, ratio, asked }) => `| ${[what, measured, floor, ratio, asked].join(' | ')} |`,
    ),
  ].join('\n');

export const RUNS = 3;

/** The medians of several runs, the two taken in turn, so that what disturbs the machine disturbs both. */
export async function inTurn(
  floor: () => Promise<number>,
  ours: () => Promise<number>,
): Promise<{ readonly ours: number; readonly floor: number; readonly ratio: number }> {
  const taken: [floor: number, ours: number][] = [];
  for (let run = 0; run < RUNS; run += 1) taken.push([await floor(), await ours()]);
  const [floors, all] = [taken.map(([one]) => one), taken.map(([, one]) => one)];
  return { ours: median(all), floor: median(floors), ratio: median(all) / median(floors) };
}
