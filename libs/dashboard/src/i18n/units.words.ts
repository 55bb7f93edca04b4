import type { Lang } from '#kernel';
import type { Forms } from './words.js';

type Unit = Readonly<Record<Lang, Forms>>;

/** What sources count. */
export const stateUnit: Unit = {
  ar: { one: 'دولة واحدة', two: 'دولتان', few: '{n} دول', many: '{n} دولة', other: '{n} دولة' },
  en: { one: '{n} state', other: '{n} states' },
  fr: { one: '{n} État', other: '{n} États' },
};

export const memberStateUnit: Unit = {
  ar: {
    one: 'دولة عضو واحدة',
    two: 'دولتان عضوان',
    few: '{n} دول أعضاء',
    many: '{n} دولة عضواً',
    other: '{n} دولة عضو',
  },
  en: { one: '{n} member state', other: '{n} member states' },
  fr: { one: '{n} État membre', other: '{n} États membres' },
};

export const participantUnit: Unit = {
  ar: { one: 'مشارك واحد', two: 'مشاركان', few: '{n} مشاركين', many: '{n} مشاركاً', other: '{n} مشارك' },
  en: { one: '{n} participant', other: '{n} participants' },
  fr: { one: '{n} participant', other: '{n} participants' },
};

export const certificateUnit: Unit = {
  ar: { one: 'شهادة واحدة', two: 'شهادتان', few: '{n} شهادات', many: '{n} شهادة', other: '{n} شهادة' },
  en: { one: '{n} certificate', other: '{n} certificates' },
  fr: { one: '{n} certificat', other: '{n} certificats' },
};

/** Facts that are on record and not shown on the page. */
export const moreFacts: Unit = {
  ar: {
    one: 'وواقعة واحدة أخرى',
    two: 'وواقعتان أخريان',
    few: 'و{n} وقائع أخرى',
    many: 'و{n} واقعة أخرى',
    other: 'و{n} واقعة أخرى',
  },
  en: { other: 'and {n} more' },
  fr: { one: 'et {n} autre', other: 'et {n} autres' },
};
