import type { Part } from '#platform';

/** The part of so many bytes that a `Range` asks for; `null`: all of them, `outside`: none that there are. Of several none is given. */
export const partIn = (header: string | undefined, size: number): Part | null | 'outside' => {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  const to = first === '' ? size - 1 : Math.min(last === '' ? size - 1 : Number(last), size - 1);
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  // Written backwards, it is no range at all.
  if (first !== '' && last !== '' && Number(last) < from) return null;
  return from > to ? 'outside' : { from, to };
};
