import type { PageWords } from '../../house/index.js';

export const aboutWords = {
  title: { ar: 'حول الأرقام', en: 'About the figures', fr: 'À propos des chiffres' },
  lead: {
    ar: 'تُحسب كل حالة وكل رقم من وقائع مسجلة وحدها، وفق قواعد منشورة لها رقم إصدار. وهذه هي القواعد كما تُطبَّق.',
    en: 'Every status and every figure is computed from recorded facts alone, by published rules that carry a version number. These are the rules, in the order they apply.',
    fr: 'Chaque état et chaque chiffre est calculé à partir des seuls faits consignés, selon des règles publiées qui portent un numéro de version. Voici ces règles, dans l’ordre où elles s’appliquent.',
  },
  rules: { ar: 'القواعد', en: 'The rules', fr: 'Les règles' },
  version: {
    ar: (n: string) => `الإصدار ${n}`,
    en: (n: string) => `Version ${n}`,
    fr: (n: string) => `Version ${n}`,
  },
} as const satisfies PageWords;
