import type { Task } from '../../engine/task.js';
import { dateField, placeField, sourceFields } from '../shared-fields.js';
import { sharedWords } from '../shared.words.js';
import { meetingWords as w } from './meeting.words.js';

const levels = ['ministerial', 'permanent-representatives', 'senior-officials', 'experts'] as const;

/** A meeting of a contact group that is on record. */
export const meeting: Task = {
  name: 'meeting',
  title: w.title,
  fields: [
    { name: 'group', label: w.group, as: 'choice', of: 'contact-groups', at: [], needed: true },
    dateField([0]),
    placeField(0),
    {
      name: 'level',
      label: w.level,
      as: 'choice',
      of: levels.map((value) => ({ value, words: w[value] })),
      at: ['0/level'],
    },
    { name: 'number', label: w.number, as: 'count', at: ['0/number'], told: ['meeting-number-taken'] },
    {
      name: 'participants',
      label: w.participants,
      help: sharedWords.partnersHelp,
      as: 'parties',
      at: ['0/participants'],
    },
    ...sourceFields([0]),
  ],
  becomes(typed) {
    const body = {
      on: typed.date('on'),
      place: typed.text('place'),
      level: typed.line('level'),
      number: typed.count('number'),
      participants: typed.parties('participants'),
      source: typed.source(),
    };
    return { slice: 'contact-group', id: typed.line('group') ?? '', steps: [{ command: 'record-meeting', body }] };
  },
};
