import type { Words } from '#kernel';
import { protocolFieldWords } from '#platform/serving';
import { placeWords } from '#record';

/** What can be wrong with a file, whichever it is. */
export const fileWords = {
  'empty-file': { ar: 'الملف فارغ.', en: 'The file is empty.', fr: 'Le fichier est vide.' },
} satisfies Readonly<Record<string, Words>>;

/** What can be wrong with one field, in addition to what the record finds wrong with a command. */
const own = {
  ...fileWords,
  'duplicate-key': {
    ar: 'ورد هذا الحقل أكثر من مرة.',
    en: 'This field is given more than once.',
    fr: 'Ce champ est donné plus d’une fois.',
  },
  'forbidden-key': {
    ar: 'اسم الحقل غير مسموح به.',
    en: 'This field name is not allowed.',
    fr: 'Ce nom de champ n’est pas admis.',
  },
  'too-deep': { ar: 'التداخل أعمق مما ينبغي.', en: 'It is nested too deeply.', fr: 'L’imbrication est trop profonde.' },
  'number-too-large': {
    ar: 'هذا العدد أكبر مما يمكن تسجيله.',
    en: 'This number is too large to be recorded.',
    fr: 'Ce nombre est trop grand pour être enregistré.',
  },
  'bad-json': {
    ar: 'تعذّر تحليل النص هنا.',
    en: 'The text cannot be parsed.',
    fr: 'Le texte ne peut pas être analysé.',
  },
  'not-an-instant': {
    ar: 'يجب أن يكون تاريخاً ووقتاً بصيغة ISO 8601.',
    en: 'It must be a date and time in ISO 8601, with its offset.',
    fr: 'Ce doit être une date et une heure ISO 8601, avec leur décalage.',
  },
  'instant-in-future': {
    ar: 'لم تحن هذه اللحظة بعد.',
    en: 'This instant has not come yet.',
    fr: 'Cet instant n’est pas encore venu.',
  },
  'not-a-limit': {
    ar: 'يجب أن يكون عدداً صحيحاً من 1 إلى 200.',
    en: 'It must be a whole number from 1 to 200.',
    fr: 'Ce doit être un nombre entier de 1 à 200.',
  },
  'not-a-cursor': {
    ar: 'المؤشر غير صالح لهذه القائمة.',
    en: 'It is not a cursor of this list.',
    fr: 'Ce n’est pas un curseur de cette liste.',
  },
  'not-a-position': {
    ar: 'ليس موضعاً في السجل.',
    en: 'It is not a position of the log.',
    fr: 'Ce n’est pas une position du journal.',
  },
  'not-a-language': {
    ar: 'اللغات المتاحة: ar وen وfr.',
    en: 'The languages are ar, en and fr.',
    fr: 'Les langues sont ar, en et fr.',
  },
  'not-an-etag': {
    ar: 'يجب أن يكون وسوماً كما وردت في ETag، بين علامتي اقتباس وتفصل بينها فواصل، أو العلامة *.',
    en: 'It must be tags as ETag gave them, in quotes and with commas between, or *.',
    fr: 'Ce doit être des étiquettes telles que données par ETag, entre guillemets droits et séparées par des virgules, ou *.',
  },
  'bad-key': {
    ar: 'يجب أن يكون من 1 إلى 200 حرف ASCII مرئي، ويجوز أن تتخللها مسافات إذا وُضع بين علامتي اقتباس.',
    en: 'It must be 1 to 200 visible ASCII characters; within quotes it may hold spaces too.',
    fr: 'Il faut de 1 à 200 caractères ASCII visibles ; entre guillemets droits, les espaces sont admises.',
  },
  'given-twice': {
    ar: 'أُعطي هذا المعامل أكثر من مرة.',
    en: 'This parameter is given more than once.',
    fr: 'Ce paramètre est donné plus d’une fois.',
  },
  'unknown-parameter': {
    ar: 'هذا المعامل غير معروف هنا.',
    en: 'This parameter is not known here.',
    fr: 'Ce paramètre n’est pas connu ici.',
  },
  'not-one-of-these': {
    ar: 'القيم الممكنة: {values}.',
    en: 'It can be one of: {values}.',
    fr: 'Valeurs possibles : {values}.',
  },
  'day-too-far-ahead': {
    ar: 'آخر يوم يمكن عرضه هو {last}.',
    en: 'The last day that can be shown is {last}.',
    fr: 'Le dernier jour qui peut être affiché est le {last}.',
  },
} satisfies Readonly<Record<string, Words>>;

export const fieldWords: Readonly<Record<string, Words>> = { ...placeWords, ...protocolFieldWords, ...own };
