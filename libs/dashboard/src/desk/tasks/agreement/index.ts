import type { Task } from '../../engine/task.js';
import { dateField, servedField, servedOf, sourceFields, titleField } from '../shared-fields.js';
import { sharedWords } from '../shared.words.js';
import { agreementWords as w } from './agreement.words.js';

const forms = ['memorandum', 'exchange-of-letters', 'arrangement', 'other'] as const;

/** The step that records the agreement: the second where the partnership enters with it, else the first. */
const inEither = (name: string): readonly string[] => [`1/${name}`, `0/${name}`];

/** What was agreed with a partner; the partnership enters the record with it where it is not there. */
export const agreement: Task = {
  name: 'agreement',
  title: w.title,
  fields: [
    { name: 'partnership', label: w.partnership, help: w.partnershipHelp, as: 'choice', of: 'partnerships', at: [] },
    { name: 'partners', label: w.partners, help: sharedWords.partnersHelp, as: 'parties', at: ['0/partners'] },
    { name: 'by', label: w.by, as: 'choice', of: 'parties', at: inEither('by') },
    {
      name: 'form',
      label: w.form,
      as: 'choice',
      of: forms.map((value) => ({ value, words: w[value] })),
      at: inEither('form'),
    },
    titleField(w.called),
    { name: 'reference', label: w.reference, as: 'line', at: inEither('reference') },
    { ...dateField([1]), at: inEither('on') },
    { name: 'until', label: w.until, as: 'date', at: inEither('until') },
    servedField,
    ...sourceFields([0, 1]),
  ],
  becomes(typed) {
    const [title, source, partnership] = [typed.text('title'), typed.source(), typed.line('partnership')];
    const agreed = {
      command: 'record-agreement',
      body: {
        by: typed.line('by'),
        form: typed.line('form'),
        title,
        reference: typed.line('reference'),
        on: typed.date('on'),
        until: typed.date('until'),
        source,
      },
    };
    if (partnership !== undefined) return { slice: 'partnership', id: partnership, steps: [agreed] };
    const partners = typed.parties('partners');
    const entry = { title, partners: partners.length === 0 ? undefined : partners, serves: servedOf(typed), source };
    return { slice: 'partnership', id: null, steps: [{ command: 'enter', body: entry }, agreed] };
  },
};
