import type { Task } from '../../engine/task.js';
import { dateField, sourceFields } from '../shared-fields.js';
import { statementWords as w } from './statement.words.js';

/** Somebody's attributed word on how something stands. */
export const statement: Task = {
  name: 'statement',
  title: w.title,
  fields: [
    { name: 'by', label: w.by, help: w.byHelp, as: 'line', at: ['0/by'], withLanguage: true },
    { name: 'party', label: w.party, as: 'choice', of: 'parties', at: ['0/party'] },
    dateField([0]),
    { name: 'said', label: w.said, as: 'text', at: ['0/words', '0/originalLanguage'] },
    {
      name: 'about',
      label: w.about,
      as: 'choice',
      of: 'said-of',
      at: ['0/resolution', '0/commitment'],
      told: ['about-nothing'],
    },
    ...sourceFields([0]),
  ],
  becomes(typed) {
    const [words, about] = [typed.text('said'), typed.line('about')];
    const [resolution, commitment] = about?.split(' ') ?? [];
    const body = {
      by: typed.text('by'),
      party: typed.line('party'),
      on: typed.date('on'),
      words,
      originalLanguage: words?.original,
      resolution,
      commitment,
      source: typed.source(),
    };
    return { slice: 'statement', id: null, steps: [{ command: 'record', body }] };
  },
};
