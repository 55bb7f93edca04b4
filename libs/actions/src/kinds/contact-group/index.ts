import { defineKind } from '../../kind/index.js';
import { commands } from './commands.js';
import { decider } from './decider.js';
import type { ContactGroupEvent } from './events.js';
import { upcasts, versions } from './events.js';
import { factNames, facts } from './facts.js';
import { words } from './words.js';

export const contactGroup = defineKind({
  name: 'contact-group',
  begins: 'enter',
  commands,
  decider,
  versions,
  upcasts,
  words,
  entry: (event: ContactGroupEvent) => (event.type === 'ContactGroupEntered' ? event.data : null),
  facts,
  factNames,
});
