import type { Task } from '../../engine/task.js';
import { dateField, placeField, servedField, servedOf, sourceFields, titleField } from '../shared-fields.js';
import { sharedWords } from '../shared.words.js';
import { conferenceWords as w } from './conference.words.js';

/** A conference that was held: it enters the record under its year, and is held. */
export const conference: Task = {
  name: 'conference',
  title: w.title,
  fields: [
    titleField(w.called),
    { name: 'edition', label: w.edition, as: 'count', at: ['0/edition'] },
    { ...dateField([1]), at: ['1/on', '0/year'] },
    placeField(1),
    { name: 'host', label: sharedWords.host, as: 'choice', of: 'parties', at: ['1/host'] },
    { name: 'organisers', label: w.organisers, help: sharedWords.partnersHelp, as: 'parties', at: ['1/organisers'] },
    { name: 'theme', label: w.theme, as: 'line', at: ['1/theme'] },
    servedField,
    ...sourceFields([0, 1]),
  ],
  becomes(typed) {
    const [on, source] = [typed.date('on'), typed.source()];
    const [title, year] = [typed.text('title'), /\d{4}/.exec(on ?? '')?.[0]];
    const entry = { title, year, edition: typed.count('edition'), serves: servedOf(typed), source };
    const holding = {
      on,
      place: typed.text('place'),
      host: typed.line('host'),
      organisers: typed.parties('organisers'),
      theme: typed.text('theme'),
      source,
    };
    return {
      slice: 'conference',
      id: null,
      steps: [
        { command: 'enter', body: entry },
        { command: 'record-holding', body: holding },
      ],
    };
  },
};
