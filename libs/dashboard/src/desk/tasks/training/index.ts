import type { Task } from '../../engine/task.js';
import { dateField, placeField, servedField, servedOf, sourceFields, titleField } from '../shared-fields.js';
import { sharedWords } from '../shared.words.js';
import { trainingWords as w } from './training.words.js';

/** A training that was held: it enters the record, opens, and who took part is kept as the paper has it. */
export const training: Task = {
  name: 'training',
  title: w.title,
  fields: [
    titleField(w.called),
    {
      name: 'format',
      label: w.format,
      as: 'choice',
      of: [
        { value: 'workshop', words: w.workshop },
        { value: 'course', words: w.course },
        { value: 'simulation', words: w.simulation },
        { value: 'certificate-programme', words: w.certificate },
        { value: 'other', words: w.other },
      ],
      at: ['0/format'],
    },
    dateField([1, 2]),
    placeField(1),
    {
      name: 'host',
      label: sharedWords.host,
      as: 'choice',
      of: 'parties',
      at: ['1/host'],
      told: ['host-among-partners'],
    },
    { name: 'partners', label: w.partners, help: sharedWords.partnersHelp, as: 'parties', at: ['1/partners'] },
    { name: 'audience', label: w.audience, as: 'text', at: ['2/audience'] },
    servedField,
    ...sourceFields([0, 1, 2]),
  ],
  becomes(typed) {
    const [on, source, audience] = [typed.date('on'), typed.source(), typed.text('audience')];
    const entry = { title: typed.text('title'), serves: servedOf(typed), format: typed.line('format'), source };
    const opening = { on, place: typed.text('place'), host: typed.line('host'), partners: typed.parties('partners') };
    return {
      slice: 'training',
      id: null,
      steps: [
        { command: 'enter', body: entry },
        { command: 'record-opening', body: { ...opening, source } },
        ...(audience === undefined ? [] : [{ command: 'record-participation', body: { on, audience, source } }]),
      ],
    };
  },
};
