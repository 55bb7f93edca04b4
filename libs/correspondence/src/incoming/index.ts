import { defineSlice } from '#kernel';
import { answerRefused } from '../answering.js';
import { numberKey } from '../registry-number.js';
import { commands, type RegisterIncoming } from './commands.js';
import { decider } from './decider.js';
import { upcasts, versions } from './events.js';
import { words } from './words.js';

/** The book of what came in. */
export const incoming = defineSlice({
  name: 'incoming',
  collection: 'correspondence/incoming',
  needs: 'record',
  begins: 'register',
  commands,
  decider,
  versions,
  recordedBy: { PaperReceived: 'register' },
  answersTo: 'id',
  namesWithin: [],
  idFrom: ({ number }: RegisterIncoming) => numberKey(number),
  upcasts,
  words,
  day: ({ data }) => data.receivedOn,
  names: (_, id) => [{ kind: 'paper', key: `incoming-${id}` }],
  distribution: () => 'secretariat',
  refusesLink: answerRefused,
});
