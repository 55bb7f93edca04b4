import type { ReadStore } from '#platform';

export const rowOf = (store: ReadStore) => store.row('actions', 'training-1');
