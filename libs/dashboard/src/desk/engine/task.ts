import type { Words } from '#kernel';
import type { Plan } from '#record';
import type { Typed } from './typed.js';

/** What a list of the record offers to choose from. */
export type ListName = 'parties' | 'served' | 'said-of' | 'contact-groups' | 'partnerships';

export interface Option {
  readonly value: string;
  readonly words: Words;
}

/** How a field is typed. */
export type As =
  | { readonly as: 'line' | 'text' | 'date' | 'count' | 'yes' | 'parties' }
  | { readonly as: 'choice'; readonly of: ListName | readonly Option[] };

/** One field of a form, in the words of the paper in hand. */
export type Field = As & {
  readonly name: string;
  readonly label: Words;
  readonly help?: Words;
  /** Where it goes: the step of the plan, and the pointer in its body; what is wrong there is told beside the field. */
  readonly at: readonly string[];
  /** Refusals of the rules that are told beside it. */
  readonly told?: readonly string[];
  /** Whether what the paper says is asked only where there is no paper in hand. */
  readonly withoutPaper?: true;
  /** Whether no command can be made without it. */
  readonly needed?: true;
  /** Whether the language of the paper is chosen beside it. */
  readonly withLanguage?: true;
  /** Whether scans are sent beside it: one field of one name, of which a form has one at most. */
  readonly withScans?: true;
};

/** One thing that is entered from a paper in hand: what is asked, and which commands it becomes. */
export interface Task {
  readonly name: string;
  readonly title: Words;
  readonly fields: readonly Field[];
  /** What was typed, as commands; what was left blank is missing there, and told so. */
  becomes(typed: Typed): Plan;
}

/** Of what came, what the form asks. */
export const ofTask = (
  { fields }: Pick<Task, 'fields'>,
  typed: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => {
  const names = new Set(['language', ...fields.map(({ name }) => name)]);
  return Object.fromEntries(Object.entries(typed).filter(([name, value]) => names.has(name) && value !== ''));
};
