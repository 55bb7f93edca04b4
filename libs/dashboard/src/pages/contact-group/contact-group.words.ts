import type { PageWords } from '../../i18n/index.js';
import { nothingYetSentence } from '../../i18n/index.js';

export const contactGroupWords = {
  title: { ar: 'فريق الاتصال', en: 'Contact Group', fr: 'Groupe de contact' },
  heading: {
    ar: 'فريق الاتصال لأصدقاء الوساطة',
    en: 'Contact Group of Friends of Mediation',
    fr: 'Groupe de contact des amis de la médiation',
  },
  none: nothingYetSentence,
  everything: {
    ar: 'كل ما سُجّل عن الفريق',
    en: 'Everything on record about the group',
    fr: 'Tout ce qui est consigné sur le groupe',
  },
  members: { ar: 'التشكيل', en: 'Who takes part', fr: 'Composition' },
  membersNote: {
    ar: 'من تُسميهم المصادر، بحسب الترتيب الأبجدي.',
    en: 'Those whom the sources name, in alphabetical order.',
    fr: 'Ceux que les sources nomment, par ordre alphabétique.',
  },
  party: { ar: 'الطرف', en: 'Party', fr: 'Partie' },
  as: { ar: 'الصفة', en: 'As', fr: 'Qualité' },
  since: { ar: 'منذ', en: 'Since', fr: 'Depuis' },
  coChair: { ar: 'رئاسة مشتركة', en: 'co-chair', fr: 'coprésidence' },
  member: { ar: 'عضو', en: 'member', fr: 'membre' },
  number: { ar: 'عدد الأعضاء المذكور', en: 'Number of members reported', fr: 'Nombre de membres indiqué' },
  unnamed: {
    ar: 'يذكر المصدر العدد دون الأسماء',
    en: 'the source gives the number, not the names',
    fr: 'la source donne le nombre, sans les noms',
  },
  noNames: {
    ar: 'لا تُسمي المصادر أحداً حتى هذا اليوم.',
    en: 'The sources name nobody up to this day.',
    fr: 'Les sources ne nomment personne jusqu’à ce jour.',
  },
  overTime: { ar: 'التشكيل عبر الزمن', en: 'Who took part over time', fr: 'La composition dans le temps' },
  overTimeNote: {
    ar: 'ما سُجّل من تشكيل وتعيين وانضمام وعدد، مرقماً كما في الرسم.',
    en: 'Formation, appointments, accessions and numbers on record, numbered as in the picture.',
    fr: 'Constitution, désignations, adhésions et nombres consignés, numérotés comme dans l’image.',
  },
  change: { ar: 'ما سُجّل', en: 'On record', fr: 'Au registre' },
  date: { ar: 'التاريخ', en: 'Date', fr: 'Date' },
  meetings: { ar: 'الاجتماعات', en: 'Meetings', fr: 'Réunions' },
  noMeetings: nothingYetSentence,
  documents: { ar: 'الوثائق', en: 'Documents', fr: 'Documents' },
  others: { ar: 'هيئات أخرى', en: 'Other bodies', fr: 'Autres organes' },
  othersNote: {
    ar: 'هيئات أخرى في السجل، مستقلة عن هذا الفريق وقد تشبهه في الاسم.',
    en: 'Other bodies on record, separate from this group though a name may be alike.',
    fr: 'D’autres organes au registre, distincts de ce groupe même si un nom lui ressemble.',
  },
} as const satisfies PageWords;
