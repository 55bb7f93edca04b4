import type { Plan } from '#record';
import type { Field, Task } from '../../engine/task.js';
import type { Typed } from '../../engine/typed.js';
import { paperKeyOf } from '../paper-key.js';
import { enclosuresField, kindField, notedOf, numberField, originalField, subjectField } from '../shared-fields.js';
import { sharedWords } from '../shared.words.js';
import { incomingWords as w } from './incoming.words.js';

/** From the paper and its stamps, in their order. */
export const incomingFields = (inReplyTo: Field): readonly Field[] => [
  {
    name: 'from',
    label: w.from,
    as: 'choice',
    of: 'parties',
    at: ['0/from'],
    told: ['no-correspondent'],
  },
  kindField,
  { name: 'senderNumber', label: w.senderNumber, as: 'line', at: ['0/senderNumber'] },
  { name: 'dated', label: w.dated, help: sharedWords.dateHelp, as: 'date', at: ['0/dated'] },
  {
    name: 'receivedOn',
    label: w.receivedOn,
    as: 'date',
    at: ['0/receivedOn'],
    told: ['received-before-dated'],
  },
  numberField,
  subjectField,
  inReplyTo,
  { name: 'asksForAnswer', label: w.asksForAnswer, as: 'yes', at: ['0/asksForAnswer'] },
  enclosuresField,
  { name: 'marking', label: w.marking, help: w.markingHelp, as: 'line', at: ['0/marking'] },
  originalField,
];

export const registeredAsIncoming = (typed: Typed): Plan => {
  const [from, marking, reply] = [typed.line('from'), typed.text('marking'), typed.line('inReplyTo')];
  const body = {
    ...notedOf(typed),
    from: from === undefined ? undefined : { parties: [from] },
    senderNumber: typed.line('senderNumber'),
    dated: typed.date('dated'),
    receivedOn: typed.date('receivedOn'),
    // How far it may go is the narrowest there is, until whoever knows the marking says otherwise.
    marking: marking === undefined ? undefined : { words: marking, widest: 'secretariat' },
    asksForAnswer: typed.yes('asksForAnswer'),
    inReplyTo: reply === undefined ? [] : [paperKeyOf('outgoing', reply)],
  };
  return { slice: 'incoming', id: null, steps: [{ command: 'register', body }] };
};

export const inReplyToField: Field = {
  name: 'inReplyTo',
  label: sharedWords.inReplyTo,
  help: sharedWords.inReplyToOurs,
  as: 'line',
  at: ['0/inReplyTo'],
  told: ['answers-a-later-paper'],
};

/** A paper that came in. */
export const incoming: Task = {
  name: 'incoming',
  title: w.title,
  fields: incomingFields(inReplyToField),
  becomes: registeredAsIncoming,
};
