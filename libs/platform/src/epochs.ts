import type { Epoch } from './ports/epoch-store.js';

const same = (a: Epoch | undefined, b: Epoch | undefined): boolean =>
  a !== undefined && b !== undefined && a.start === b.start && a.openedAt === b.openedAt;

/** Up to where several logs are one: the lowest of their positions, `null` where one has nothing in common. */
export const lowestOf = (positions: readonly (string | null)[]): string | null =>
  positions.reduce((low, one) => (low === null || one === null ? null : one < low ? one : low));

/**
 * The epochs of a folder into which a log is put: those known there and those that came with the log, and a new one. `head`: the
 * log's last position, `null` where it is empty or another log.
 */
export const withNewEpoch = (
  there: readonly Epoch[],
  restored: readonly Epoch[],
  head: string | null,
  openedAt: string,
): readonly Epoch[] => {
  const numbers = Array.from({ length: Math.max(there.length, restored.length) }, (_, index) => index);
  const fork = numbers.find((index) => !same(there[index], restored[index])) ?? numbers.length;
  const known = [...there, ...restored.slice(there.length)];
  // What the folder has seen and the log has not began where they parted, and may have gone on from there under the same positions.
  const parted = there.length > fork ? [...there.slice(fork), ...restored.slice(fork)] : [];
  const start = lowestOf([head, ...parted.map((epoch) => epoch.start)]);
  return [...known, { number: known.length + 2, start, openedAt }];
};
