import type { Words } from '#kernel';
import type { FileRefusal } from '#platform';
import { fileWords } from './field-words.js';
import { problems } from './problem-words.js';

/** Why a file that came with a form is not kept. */
export type WhyNotTaken = FileRefusal | 'too-many-files' | 'nobody-signed-in';

/** The same, as a page says it beside the form. */
export const notTakenWords: Readonly<Record<WhyNotTaken, Words>> = {
  ...fileWords,
  'file-too-large': problems['file-too-large'].words,
  'file-type-not-allowed': problems['file-type-not-allowed'].words,
  'too-many-files': {
    ar: 'لا يُقبل أكثر من {max} ملفاً؛ ولم يُحفظ ما زاد عليها.',
    en: 'No more than {max} files are taken; those beyond were not kept.',
    fr: 'Pas plus de {max} fichiers\u00a0; les suivants n’ont pas été conservés.',
  },
  'nobody-signed-in': {
    ar: 'لم يُحفظ الملف، ويُختار من جديد بعد تسجيل الدخول.',
    en: 'The file was not kept; choose it again once you have signed in.',
    fr: 'Le fichier n’a pas été conservé\u00a0; choisissez-le de nouveau après la connexion.',
  },
};
