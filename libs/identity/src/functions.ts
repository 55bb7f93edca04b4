import type { Distribution, RecordingAct, Words } from '#kernel';

/** What can be asked of the record. */
export const acts = [
  'read-public',
  'record',
  'amend-register',
  'assess',
  'check',
  'make-available',
  'set-register',
  'administer',
] as const satisfies readonly (RecordingAct | 'read-public' | 'check' | 'make-available' | 'administer')[];
export type Act = (typeof acts)[number];

/** What somebody does in a session alone, with a second factor just given; a token is never let do it, whatever it is of. */
export const sessionActs = ['make-available', 'set-register', 'administer'] as const satisfies readonly Act[];

/** What somebody is appointed to, and what follows from it. */
interface FunctionOf {
  readonly words: Words;
  /** What is not listed is refused. */
  readonly acts: readonly Act[];
  /** The narrowest distribution of what it may see; with it, all wider ones. */
  readonly sees: Distribution;
  /** Whether it is of one party: without one it is nothing. */
  readonly ofParty: boolean;
  /** Under which tokens of before still answer; nobody is appointed to it any more. */
  readonly former: boolean;
}

const ofToday = { ofParty: false, former: false } as const;
const former = { ofParty: false, former: true } as const;

/**
 * The one table of who may do what: `may` and `clearanceOf` read it, docs/functions.md is printed from it, and a test asks every
 * route there is as each of them. A focal point and a mission read: a state's own word enters the record as a reply that is checked.
 */
export const functions = {
  administrator: {
    ...ofToday,
    words: { ar: 'مدير النظام', en: 'administrator', fr: 'administrateur' },
    acts: ['read-public', 'record', 'amend-register', 'assess', 'set-register', 'administer'],
    sees: 'secretariat',
  },
  registrar: {
    ...ofToday,
    words: { ar: 'مأمور القيد', en: 'registrar', fr: 'préposé au registre' },
    acts: ['read-public', 'record', 'amend-register', 'assess', 'check'],
    sees: 'secretariat',
  },
  checker: {
    ...ofToday,
    words: { ar: 'مدقق', en: 'checker', fr: 'vérificateur' },
    acts: ['read-public', 'check'],
    sees: 'secretariat',
  },
  'head-of-desk': {
    ...ofToday,
    words: { ar: 'رئيس المكتب', en: 'head of desk', fr: 'chef de bureau' },
    acts: ['read-public', 'record', 'amend-register', 'assess', 'check', 'make-available', 'set-register'],
    sees: 'secretariat',
  },
  'focal-point': {
    words: { ar: 'جهة اتصال', en: 'focal point', fr: 'point focal' },
    acts: ['read-public'],
    sees: 'member-states',
    ofParty: true,
    former: false,
  },
  mission: {
    words: { ar: 'بعثة دائمة', en: 'mission', fr: 'mission permanente' },
    acts: ['read-public'],
    sees: 'member-states',
    ofParty: true,
    former: false,
  },
  'conference-staff': {
    ...ofToday,
    words: { ar: 'موظف مؤتمرات', en: 'conference staff', fr: 'agent des conférences' },
    acts: ['read-public'],
    sees: 'secretariat',
  },
  'host-staff': {
    words: { ar: 'موظف مؤتمرات لدى الدولة المضيفة', en: 'conference staff of the host', fr: 'agent de l’État hôte' },
    acts: ['read-public'],
    sees: 'member-states',
    ofParty: true,
    former: false,
  },
  'secretariat-reader': {
    ...ofToday,
    words: { ar: 'قارئ من الأمانة العامة', en: 'reader of the Secretariat', fr: 'lecteur du Secrétariat' },
    acts: ['read-public'],
    sees: 'secretariat',
  },
  integration: {
    ...ofToday,
    words: { ar: 'نظام مرتبط', en: 'integration', fr: 'système raccordé' },
    acts: ['read-public', 'record'],
    sees: 'secretariat',
  },
  secretariat: {
    ...former,
    words: { ar: 'الأمانة العامة', en: 'Secretariat', fr: 'Secrétariat' },
    acts: ['read-public', 'record', 'amend-register', 'assess'],
    sees: 'secretariat',
  },
  reader: {
    ...former,
    words: { ar: 'قارئ', en: 'reader', fr: 'lecteur' },
    acts: ['read-public'],
    sees: 'general',
  },
} as const satisfies Readonly<Record<string, FunctionOf>>;
