/*
 * The one place of the domain that reckons with instants. Everything else is told which day or instant it is: a rule that looked
 * at a clock would say something else tomorrow.
 */

// oxlint-disable-next-line eslint/no-restricted-globals -- of what it is given: no clock is looked at
const dateOf = (instant: string | number): Date => new Date(instant);

const iso = (date: Date): string => date.toISOString().slice(0, 10);

/** The instant at which a day (`YYYY-MM-DD`) begins at UTC, as formatters take it. */
export const startOf = (day: string): Date => dateOf(`${day}T00:00:00Z`);

/** The day `days` after `day` (both `YYYY-MM-DD`). */
export const addDays = (day: string, days: number): string => {
  const date = startOf(day);
  date.setUTCDate(date.getUTCDate() + days);
  return iso(date);
};

/** The last day of a month (`YYYY`, `MM`), `YYYY-MM-DD`. */
export const lastDayOf = (year: string, month: string): string => {
  const date = startOf(`${year}-${month}-01`);
  date.setUTCMonth(date.getUTCMonth() + 1, 0);
  return iso(date);
};

/** The calendar date at UTC+14, the first place on earth where a day begins. */
export const latestTodayOnEarth = (now: Date): string => iso(dateOf(now.getTime() + 14 * 3_600_000));

/** The same at an instant, ISO 8601. */
export const latestDayAt = (instant: string): string => latestTodayOnEarth(dateOf(instant));

/** The calendar date at UTC−12, the last place on earth where a day ends: every day before it has ended everywhere. */
const earliestTodayOnEarth = (now: Date): string => iso(dateOf(now.getTime() - 12 * 3_600_000));

/**
 * The day before which every day had ended everywhere on earth, for who looks at `day` (`YYYY-MM-DD`) at an instant (ISO 8601).
 * Only a day that is today somewhere is not over yet; one further ahead is looked at as if it had come.
 */
export const endedBefore = (day: string, at: string): string => {
  const now = dateOf(at);
  const [first, last] = [earliestTodayOnEarth(now), latestTodayOnEarth(now)];
  return day > first && day <= last ? first : day;
};
