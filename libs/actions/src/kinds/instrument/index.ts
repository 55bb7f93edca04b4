import { defineKind } from '../../kind/index.js';
import { commands } from './commands.js';
import { decider } from './decider.js';
import type { InstrumentEvent } from './events.js';
import { upcasts, versions } from './events.js';
import { factNames, facts } from './facts.js';
import { words } from './words.js';

export const instrument = defineKind({
  name: 'instrument',
  begins: 'enter',
  commands,
  decider,
  versions,
  upcasts,
  words,
  entry: (event: InstrumentEvent) => (event.type === 'InstrumentEntered' ? event.data : null),
  facts,
  factNames,
});
