import { defineSlice } from '#kernel';
import { dayOf, namesOf } from './about.js';
import type { RegisterParty } from './commands.js';
import { commands } from './commands.js';
import { decider } from './decider.js';
import { upcasts, versions } from './events.js';
import { words } from './words.js';

export const party = defineSlice({
  name: 'party',
  collection: 'parties',
  needs: 'amend-register',
  begins: 'register',
  commands,
  decider,
  versions,
  recordedBy: { PartyRegistered: 'register', StandingChanged: 'change-standing' },
  answersTo: 'id',
  namesWithin: [],
  idFrom: ({ code }: RegisterParty) => code,
  upcasts,
  words,
  day: dayOf,
  names: namesOf,
  distribution: () => 'general',
});

export * from './model.js';
export { sortKeyOf } from './sort-key.js';
export * from './standing.js';
export * from './standing-words.js';
export { partyView } from './view.js';
