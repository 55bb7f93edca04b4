import { type AppointmentStanding, standingOf, type WayToHold, waysToHold } from '#identity';
import { type Lang, type LocalizedText, parsePartialDate } from '#kernel';
import type { Appointment } from '#platform';
import { type FunctionFault, functionIn } from './invitation.js';
import type { Given } from './people.js';

/** An appointment as it stands on a day. */
export interface AppointmentShown extends Appointment {
  readonly standing: AppointmentStanding;
}

export const appointmentsShown = (all: readonly Appointment[], now: Date): readonly AppointmentShown[] =>
  all.map((each) => ({ ...each, standing: standingOf(each, now.toISOString().slice(0, 10)) }));

/** As somebody typed it. */
export interface AppointmentTyped {
  readonly role: string;
  readonly party: string;
  readonly way: string;
  /** Empty: today. */
  readonly from: string;
  /** Empty: without end. */
  readonly until: string;
  readonly authority: string;
}

export type AppointmentFault = FunctionFault | 'bad-term' | 'authority-missing' | 'unknown-way';

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && parsePartialDate(text) !== null;

/** Ends no day that is past, and no day before it begins. */
export const readTerm = (
  from: string,
  until: string,
  today: string,
): { readonly from: string; readonly until: string | null } | null => {
  const [first, last] = [from.trim() || today, until.trim() || null];
  if (!isDay(first) || (last !== null && (!isDay(last) || last < first || last < today))) return null;
  return { from: first, until: last };
};

/** A note or a decision, as it was typed; `null` for none. */
export const authorityIn = (typed: string, lang: Lang): LocalizedText | null => {
  const text = typed.trim().slice(0, 300);
  return text === '' ? null : { original: lang, [lang]: text };
};

const isWay = (text: string): text is WayToHold => waysToHold.some((way) => way === text);

/** What is to be given, or what is wrong with what was typed. */
export const readAppointment = async (
  typed: AppointmentTyped,
  today: string,
  lang: Lang,
  hasParty: (code: string) => Promise<boolean>,
): Promise<Given | AppointmentFault> => {
  const { role: given, way } = typed;
  const party = typed.party.trim() || null;
  const granted = await functionIn({ role: given, party }, hasParty);
  if (typeof granted === 'string') return granted;
  if (!isWay(way)) return 'unknown-way';
  const term = readTerm(typed.from, typed.until, today);
  if (term === null) return 'bad-term';
  const authority = authorityIn(typed.authority, lang);
  return authority === null ? 'authority-missing' : { role: granted.role, party, way, ...term, authority };
};

/** The last day of a function that ends, and why; `null`: at once. */
export const readEnd = (
  typed: { readonly lastDay: string; readonly authority: string },
  today: string,
  lang: Lang,
): { readonly lastDay: string | null; readonly authority: LocalizedText } | 'bad-term' | 'authority-missing' => {
  const lastDay = typed.lastDay.trim() || null;
  if (lastDay !== null && (!isDay(lastDay) || lastDay < today)) return 'bad-term';
  const authority = authorityIn(typed.authority, lang);
  return authority === null ? 'authority-missing' : { lastDay, authority };
};
