const DAY_MS = 86_400_000;

/** From when on a token is refused that is good on this day and no later, wherever it is read in UTC; `null` where it is no day to come. */
export const expiryAfter = (day: string, now: number): string | null => {
  const start = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00.000Z`) : Number.NaN;
  // A month that has no such day is read as the next one.
  if (Number.isNaN(start) || !new Date(start).toISOString().startsWith(day) || start + DAY_MS <= now) return null;
  return new Date(start + DAY_MS).toISOString();
};

/** Whether a token is refused by now. */
export const hasExpired = (expiresAt: string | null, now: number): boolean =>
  expiresAt !== null && Date.parse(expiresAt) <= now;
