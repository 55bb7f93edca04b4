import type { Moved, Reshaped } from './mapping.js';

/** The one written mapping, of answers that were given another shape since the corpus was made: none was. */
export const reshaped: readonly Reshaped[] = [];

/** Addresses that have another name than when they were first asked. */
export const moved: readonly Moved[] = [
  { address: '/api/v1/commitments/*', because: 'item 6: a commitment stands under its resolution' },
  {
    address: '/api/v1/resolutions/*/learnt**',
    because: 'item 6: what was entered of a resolution are its record changes',
  },
];
