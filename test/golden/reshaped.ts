import type { Moved, Reshaped } from './mapping.js';

/** The one written mapping: answers that have another shape than when the corpus was made. */
export const reshaped: readonly Reshaped[] = [];

/** Addresses that have another name than when the corpus was made. */
export const moved: readonly Moved[] = [
  { address: '/api/v1/commitments/*', because: 'item 6: a commitment stands under its resolution' },
];
