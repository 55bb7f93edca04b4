import { defineSlice } from '#kernel';
import { answerRefused } from '../answering.js';
import { numberKey } from '../registry-number.js';
import { commands, type RegisterOutgoing } from './commands.js';
import { decider } from './decider.js';
import { upcasts, versions } from './events.js';
import { words } from './words.js';

/** The book of what went out. */
export const outgoing = defineSlice({
  name: 'outgoing',
  collection: 'correspondence/outgoing',
  needs: 'record',
  begins: 'register',
  commands,
  decider,
  versions,
  recordedBy: { PaperSent: 'register' },
  answersTo: 'id',
  namesWithin: [],
  idFrom: ({ number }: RegisterOutgoing) => numberKey(number),
  upcasts,
  words,
  day: ({ data }) => data.sentOn,
  names: (_, id) => [{ kind: 'paper', key: `outgoing-${id}` }],
  distribution: () => 'secretariat',
  refusesLink: answerRefused,
});
