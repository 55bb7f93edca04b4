import { defineKind } from '../../kind/index.js';
import { commands } from './commands.js';
import { decider } from './decider.js';
import type { ConferenceEvent } from './events.js';
import { upcasts, versions } from './events.js';
import { factNames, facts } from './facts.js';
import { words } from './words.js';

export const conference = defineKind({
  name: 'conference',
  begins: 'enter',
  commands,
  decider,
  versions,
  upcasts,
  words,
  entry: (event: ConferenceEvent) => (event.type === 'ConferenceEntered' ? event.data : null),
  facts,
  factNames,
});
