import { defineKind } from '../../kind/index.js';
import { commands } from './commands.js';
import { decider } from './decider.js';
import type { NominationEvent } from './events.js';
import { upcasts, versions } from './events.js';
import { factNames, facts } from './facts.js';
import { words } from './words.js';

export const nomination = defineKind({
  name: 'nomination',
  begins: 'enter',
  commands,
  decider,
  versions,
  upcasts,
  words,
  entry: (event: NominationEvent) => (event.type === 'NominationEntered' ? event.data : null),
  facts,
  factNames,
});
