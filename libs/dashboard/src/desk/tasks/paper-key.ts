import { type Direction, numberKey } from '#correspondence';

/** By what others refer to a paper, from its number as somebody types it. */
export const paperKeyOf = (book: Direction, number: string): string => `${book}-${numberKey(number)}`;
