import type { Task } from '../../engine/task.js';
import { paperKeyOf } from '../paper-key.js';
import { enclosuresField, kindField, notedOf, numberField, originalField, subjectField } from '../shared-fields.js';
import { sharedWords } from '../shared.words.js';
import { outgoingWords as w } from './outgoing.words.js';

/** A paper that went out. */
export const outgoing: Task = {
  name: 'outgoing',
  title: w.title,
  fields: [
    {
      name: 'to',
      label: w.to,
      help: sharedWords.partnersHelp,
      as: 'parties',
      at: ['0/to'],
      told: ['no-correspondent'],
    },
    kindField,
    { name: 'sentOn', label: w.sentOn, help: sharedWords.dateHelp, as: 'date', at: ['0/sentOn'] },
    numberField,
    subjectField,
    {
      name: 'inReplyTo',
      label: sharedWords.inReplyTo,
      help: sharedWords.inReplyToTheirs,
      as: 'line',
      at: ['0/inReplyTo'],
      told: ['answers-a-later-paper'],
    },
    enclosuresField,
    originalField,
  ],
  becomes(typed) {
    const [to, reply] = [typed.parties('to'), typed.line('inReplyTo')];
    const body = {
      ...notedOf(typed),
      to: to.length === 0 ? undefined : { parties: to },
      sentOn: typed.date('sentOn'),
      inReplyTo: reply === undefined ? [] : [paperKeyOf('incoming', reply)],
    };
    return { slice: 'outgoing', id: null, steps: [{ command: 'register', body }] };
  },
};
