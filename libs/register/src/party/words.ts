import type { SliceWords } from '#kernel';
import type { PartyCommand } from './commands.js';
import type { PartyRefusal } from './decider.js';
import type { PartyEvent } from './events.js';
import { standingWords } from './standing-words.js';

export const words: SliceWords<PartyCommand, PartyEvent, PartyRefusal> = {
  title: { ar: 'طرف', en: 'Party', fr: 'Partie' },
  commands: {
    register: { ar: 'تسجيل طرف', en: 'Register a party', fr: 'Enregistrer une partie' },
    'change-standing': {
      ar: 'تسجيل تغير الصفة',
      en: 'Record a change of standing',
      fr: 'Enregistrer un changement de statut',
    },
  },
  events: {
    PartyRegistered: {
      ar: (d) => `أُدرج في السجل: ${d.name.ar}`,
      en: (d) => `Entered in the register: ${d.name.en}`,
      fr: (d) => `Inscription au registre : ${d.name.fr}`,
    },
    StandingChanged: {
      ar: (d, format) => `الصفة: ${standingWords[d.standing].ar}، ${format.date(d.on)}`,
      en: (d, format) => `Standing: ${standingWords[d.standing].en}, ${format.date(d.on)}`,
      fr: (d, format) => `Statut : ${standingWords[d.standing].fr}, ${format.date(d.on)}`,
    },
  },
  refusals: {
    'party-already-registered': {
      ar: 'الطرف {party} مسجل من قبل',
      en: 'Party {party} is already registered',
      fr: 'La partie {party} est déjà enregistrée',
    },
    'party-not-registered': {
      ar: 'هذا الطرف غير مسجل',
      en: 'This party is not registered',
      fr: 'Cette partie n’est pas enregistrée',
    },
    'standing-unchanged': {
      ar: 'هذه الصفة مسجلة من قبل',
      en: 'This standing is already on record',
      fr: 'Ce statut est déjà enregistré',
    },
    'standing-out-of-order': {
      ar: 'لا تلي هذه الصفة الصفة المسجلة',
      en: 'This standing cannot follow the one on record',
      fr: 'Ce statut ne peut suivre celui qui est enregistré',
    },
  },
};
