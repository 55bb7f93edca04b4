import { randomUUID } from 'node:crypto';
import type { Site } from './site.js';

/** As many as the plan of action of an organisation has. */
export const COMMITMENTS = 760;
const PARAGRAPHS = 38;
/** Of whom one and another is a lead. */
const leads = ['OIC-GS', 'TUR', 'SAU', 'GMB', 'SESRIC', 'PAK', 'IDN', 'QAT'];
/** One commitment in so many is stated in progress by its lead, and one in so many is served by an action. */
const [STATED, SERVED] = [12, 15];

export const LARGE = '1-99-POL';

const text = (en: string, ar: string, fr: string) => ({ original: 'en', en, ar, fr });
const source = {
  type: 'secretariat',
  confidence: 'B',
  citation: 'Fictional plan, for a test',
  locator: null,
  quote: null,
};
export const keyOf = (n: number): string => `goal-${n}`;
export const leadOf = (n: number): string => leads[n % leads.length] ?? '';

const step = (key: string, fact: string) => ({
  key,
  title: text(`Step ${key}`, `خطوة ${key}`, `Étape ${key}`),
  weight: 1,
  facts: [fact],
});
const measures = [
  { type: 'milestones', steps: [step('opened', 'training.opened'), step('held', 'training.held-with-partners')] },
  { type: 'open-ended', facts: ['training.opened'] },
  { type: 'recurring', every: 'calendar-year', from: '2021', held: ['training.opened'], notHeld: [] },
];

/** Tells the server of a resolution with many commitments, one after the other: they are of one stream. */
export const tellLargeResolution = async ({ origin, token }: Pick<Site, 'origin' | 'token'>): Promise<void> => {
  const post = async (path: string, body: object): Promise<{ readonly id: string }> => {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'idempotency-key': randomUUID(),
    };
    const answer = await fetch(`${origin}/api/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const said = await answer.text();
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${said.slice(0, 400)}`);
    return JSON.parse(said) as { readonly id: string };
  };
  const its = (command: string, body: object) => post(`resolutions/${LARGE}/${command}`, body);
  await post('resolutions', {
    id: LARGE,
    designation: null,
    title: text('A fictional plan of action of the organisation', 'خطة عمل افتراضية للمنظمة', 'Plan d’action fictif'),
    aliases: [],
    adopted: {
      on: '2020-01-15',
      by: 'CFM',
      session: text('A session', 'دورة', 'Une session'),
      place: text('Jeddah', 'جدة', 'Djeddah'),
    },
    proposedBy: [],
    source,
  });
  for (let n = 1; n <= PARAGRAPHS; n += 1)
    await its('add-paragraph', {
      key: `area-${n}`,
      number: String(n),
      title: text(`Priority area ${n}`, `مجال الأولوية ${n}`, `Domaine prioritaire ${n}`),
      mandate: null,
      source,
    });
  for (let n = 0; n < COMMITMENTS; n += 1) {
    const words = `of goal ${n}: training, exchange and support in the member states concerned`;
    await its('add-commitment', {
      key: keyOf(n),
      paragraph: `area-${(n % PARAGRAPHS) + 1}`,
      title: text(
        `Carrying out ${words}`,
        `تنفيذ الهدف ${n}: التدريب والتبادل والدعم في الدول الأعضاء المعنية`,
        `Mise en œuvre ${words}`,
      ),
      aim: null,
      responsible: [leadOf(n)],
      dueOn: n % 3 === 0 ? `20${21 + (n % 9)}-06-30` : null,
      weight: 1,
      source,
    });
    await its('set-measure', {
      commitment: keyOf(n),
      measure: measures[n % measures.length],
      setBy: 'OIC-GS',
      setOn: '2020-03-01',
      basis: text('Fictional', 'افتراضي', 'Fictif'),
      source: null,
    });
  }
  for (let n = 0; n < COMMITMENTS; n += STATED)
    await post('statements', {
      resolution: LARGE,
      commitment: keyOf(n),
      status: 'in-progress',
      by: text('The focal point', 'جهة الاتصال', 'Le point focal'),
      party: leadOf(n),
      on: '2024-05-01',
      words: text('Work goes on', 'العمل جارٍ', 'Les travaux se poursuivent'),
      originalLanguage: 'en',
      source,
    });
  for (let n = 0; n < COMMITMENTS; n += SERVED) {
    const { id } = await post('actions/training', {
      title: text(`Training ${n}`, `تدريب ${n}`, `Formation ${n}`),
      serves: [{ resolution: LARGE, commitment: keyOf(n) }],
      format: 'course',
      source,
    });
    await post(`actions/training/${id}/record-opening`, {
      on: '2022-09-01',
      place: null,
      host: leadOf(n),
      partners: [],
      source,
    });
  }
};
