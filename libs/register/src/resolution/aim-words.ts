import type { Words } from '#kernel';
import type { Aim } from './model.js';

export const aimWords: Readonly<Record<Aim, Words>> = {
  interaction: { ar: 'زيادة التفاعل', en: 'more interaction', fr: 'accroissement des échanges' },
  'capacity-building': { ar: 'بناء القدرات', en: 'capacity building', fr: 'renforcement des capacités' },
};
