import { unreachable } from '#kernel';
import type { Sought } from '../../ports/read-store.js';

/** Where entries are looked for, and in which order. */
export type Way =
  /** In the order of lists, under any of these keys. */
  | { readonly by: 'key'; readonly keys: readonly string[]; readonly after: string | null }
  /** In the order of lists, everywhere. */
  | { readonly by: 'order'; readonly after: string | null }
  /** These streams; `after`: the revision after which one goes on. */
  | { readonly by: 'streams'; readonly streams: readonly string[]; readonly after: number | null }
  /** What an index finds at once, in the order of lists; no window of it is ever full. */
  | { readonly by: 'words'; readonly words: readonly Sought[]; readonly after: string | null }
  /** All streams. */
  | { readonly by: 'stream'; readonly after: { readonly stream: string; readonly revision: number } | null };

/** Where a full window ends: in the order of lists, or a stream and its revision. */
export interface End {
  readonly place: string;
  readonly number: number;
}

/** Streams asked for at once, which are nearly always short. */
const STREAMS = 100;

export const waysAmong = (streams: readonly string[]): readonly Way[] => {
  const sorted = [...new Set(streams)].sort();
  return Array.from({ length: Math.ceil(sorted.length / STREAMS) }, (_, n) => ({
    by: 'streams',
    streams: sorted.slice(n * STREAMS, (n + 1) * STREAMS),
    after: null,
  }));
};

/** What is left after a window that ended here. A stream that was begun goes on by itself, so that nothing is passed over twice. */
export const rest = (way: Way, { place, number }: End): readonly Way[] => {
  switch (way.by) {
    case 'key':
    case 'order':
    case 'words':
      return [{ ...way, after: place }];
    case 'stream':
      return [{ by: 'stream', after: { stream: place, revision: number } }];
    case 'streams':
      return [
        { by: 'streams', streams: [place], after: number },
        ...waysAmong(way.streams.filter((stream) => stream > place)),
      ];
    default:
      return unreachable(way);
  }
};
