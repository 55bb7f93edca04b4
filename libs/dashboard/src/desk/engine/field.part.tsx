import { languages, type Words } from '#kernel';
import { useReader, useWords } from '../../i18n/index.js';
import { languageNames } from '../../ui/index.js';
import { engineWords } from './engine.words.js';
import type { Fault } from './faults.js';
import type { Form } from './at-hand.js';
import { ScansField } from './scans.part.js';
import type { Field as FieldAsked, Option } from './task.js';

const idOf = (name: string): string => `desk-${name}`;

type Texts = Readonly<Record<string, string>>;

interface FieldProps {
  readonly field: FieldAsked;
  readonly form: Pick<Form, 'lists' | 'paper' | 'scans'>;
  readonly typed: Texts;
  readonly fault: Fault | undefined;
}

interface ChoiceProps {
  readonly id: string;
  readonly name: string;
  readonly options: readonly Option[];
  readonly chosen: string | undefined;
  readonly blank: boolean;
  readonly described?: string | undefined;
  readonly invalid?: 'true' | undefined;
}

const Choice = ({ id, name, options, chosen, blank, described, invalid }: ChoiceProps) => {
  const { lang } = useReader();
  const w = useWords(engineWords);
  return (
    <select id={id} name={name} autocomplete="off" aria-describedby={described} aria-invalid={invalid}>
      {blank && <option value="">{w.choose}</option>}
      {options.map(({ value, words }) => (
        <option value={value} selected={value === chosen}>
          {words[lang]}
        </option>
      ))}
    </select>
  );
};

const languageOptions: readonly Option[] = languages.map((value) => ({
  value,
  words: { ar: languageNames[value], en: languageNames[value], fr: languageNames[value] } satisfies Words,
}));

/** Beside the first text that is taken from a paper. */
const LanguageOfPaper = ({ form, typed }: Pick<FieldProps, 'form' | 'typed'>) => {
  const { lang } = useReader();
  const w = useWords(engineWords);
  return (
    <>
      <label for={idOf('language')}>{w.language}</label>
      <Choice
        id={idOf('language')}
        name="language"
        options={languageOptions}
        chosen={typed['language'] ?? form.paper?.language ?? lang}
        blank={false}
      />
    </>
  );
};

/** One field with its label, its help, and what is wrong with what was typed into it. */
export const FormField = ({ field, form, typed, fault }: FieldProps) => {
  const { lang } = useReader();
  const { name } = field;
  const [id, value] = [idOf(name), typed[name]];
  const [helpId, faultId] = [`${id}-help`, `${id}-fault`];
  const described = [...(fault === undefined ? [] : [faultId]), ...(field.help === undefined ? [] : [helpId])];
  const told = {
    id,
    name,
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
    'aria-invalid': fault === undefined ? undefined : ('true' as const),
  };
  const input = () => {
    switch (field.as) {
      case 'choice': {
        const options = typeof field.of === 'string' ? (form.lists.get(field.of) ?? []) : field.of;
        const { 'aria-describedby': describedBy, 'aria-invalid': invalid } = told;
        return (
          <Choice
            id={id}
            name={name}
            options={options}
            chosen={value}
            blank={field.needed !== true || options.length !== 1}
            described={describedBy}
            invalid={invalid}
          />
        );
      }
      case 'yes':
        return <input type="checkbox" value="yes" checked={value !== undefined && value !== ''} {...told} />;
      case 'text':
      case 'parties':
        return (
          <textarea rows={field.as === 'text' ? 4 : 2} dir="auto" autocomplete="off" {...told}>
            {value}
          </textarea>
        );
      case 'line':
      case 'date':
      case 'count':
        return <input type="text" dir="auto" autocomplete="off" value={value} {...told} />;
      default:
        return field satisfies never;
    }
  };
  return (
    <div class={field.as === 'yes' ? 'field check' : 'field'}>
      <label for={id}>{field.label[lang]}</label>
      {fault !== undefined && (
        <p id={faultId} class="fault">
          {fault.text}
        </p>
      )}
      {input()}
      {field.help !== undefined && (
        <p id={helpId} class="quiet">
          {field.help[lang]}
        </p>
      )}
      {field.withLanguage === true && <LanguageOfPaper form={form} typed={typed} />}
      {field.withScans === true && <ScansField scans={form.scans} />}
    </div>
  );
};

interface SummaryProps {
  readonly faults: readonly Fault[];
  readonly fields: readonly FieldAsked[];
}

/** What is wrong with a form, above it, each with the way to its field. */
export const FaultSummary = ({ faults, fields }: SummaryProps) => {
  const { lang } = useReader();
  const w = useWords(engineWords);
  if (faults.length === 0) return null;
  return (
    <div class="refused" role="alert">
      <p>{w.notYet}</p>
      <ul>
        {faults.map(({ field: name, text }) => {
          const field = fields.find((each) => each.name === name);
          return (
            <li>
              {field === undefined ? text : <a href={`#${idOf(field.name)}`}>{`${field.label[lang]}: ${text}`}</a>}
            </li>
          );
        })}
      </ul>
    </div>
  );
};
