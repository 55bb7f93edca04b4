/*
 * The one place of the domain that reckons with instants. Everything else is told which day or instant it is: a rule that looked
 * at a clock would say something else tomorrow.
 */

const iso = (date: Date): string => date.toISOString().slice(0, 10);

/** The instant at which a day (`YYYY-MM-DD`) begins at UTC, as formatters take it. */
export const startOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** The day `days` after `day` (both `YYYY-MM-DD`). */
export const addDays = (day: string, days: number): string => {
  const date = startOf(day);
  date.setUTCDate(date.getUTCDate() + days);
  return iso(date);
};

/** The last day of a month (`YYYY`, `MM`), `YYYY-MM-DD`. */
export const lastDayOf = (year: string, month: string): string =>
  iso(new Date(Date.UTC(Number(year), Number(month), 0)));

/** The calendar date at UTC+14, the first place on earth where a day begins. */
export const latestTodayOnEarth = (now: Date): string => iso(new Date(now.getTime() + 14 * 3_600_000));

/** Which instants (ISO 8601) the record knew at `knownAt`; every one where it is `null`. Compared as times, not as text. */
export const knownAsOf = (knownAt: string | null): ((recordedAt: string) => boolean) => {
  if (knownAt === null) return () => true;
  const until = Date.parse(knownAt);
  return (recordedAt) => Date.parse(recordedAt) <= until;
};
