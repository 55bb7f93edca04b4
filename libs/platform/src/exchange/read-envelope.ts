import { isObject } from '#kernel';
import { type Envelope, isIntact } from '../leaf.js';
import { BadExport } from './bad-export.js';
import type { Line } from './lines.js';

type Fields = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 300;
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isInstant = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
  !Number.isNaN(Date.parse(value));

const envelopeRules: Readonly<Record<string, readonly [(value: unknown) => boolean, string]>> = {
  id: [isText, 'a text'],
  stream: [(value) => isText(value) && /^[a-z]/.test(value), 'a text that begins with a small letter'],
  revision: [isCount, 'a whole number from 0'],
  type: [isText, 'a text'],
  v: [(value) => isCount(value) && value > 0, 'a whole number from 1'],
  data: [isObject, 'an object'],
  meta: [isObject, 'an object'],
};

const metaRules: typeof envelopeRules = {
  actor: [isText, 'a text'],
  role: [isText, 'a text'],
  onBehalfOf: [isTextOrNull, 'a text or null'],
  commandId: [isText, 'a text'],
  requestHash: [isText, 'a text'],
  correlationId: [isText, 'a text'],
  causationId: [isTextOrNull, 'a text or null'],
  source: [(value) => value === null || isObject(value), 'an object or null'],
  recordedAt: [isInstant, 'an instant such as 2026-01-31T12:00:00.000Z'],
};

/** The line's JSON object. Throws `BadExport`. */
export function objectOf({ number, text }: Line): Fields {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadExport(number, 'it is no JSON');
  }
  if (!isObject(value)) throw new BadExport(number, 'it is no JSON object');
  return value;
}

const leafRule: typeof envelopeRules = {
  leaf: [(value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value), '64 hexadecimal digits'],
};
const rulesOf: Readonly<Record<number, typeof envelopeRules>> = {
  1: envelopeRules,
  2: { ...envelopeRules, ...leafRule },
};

/** The event of a line of an export of this version. Throws `BadExport`, also where it is not what its leaf was made of. */
export function readEnvelope(number: number, fields: Fields, version: number): Envelope {
  const rules = rulesOf[version] ?? envelopeRules;
  check(number, fields, rules, '');
  const foreign = Object.keys(fields).find((name) => !Object.hasOwn(rules, name));
  if (foreign !== undefined) throw new BadExport(number, `${foreign.slice(0, 60)} is no part of an event`);
  check(number, fields['meta'] as Fields, metaRules, 'meta.');
  const event = fields as unknown as Envelope;
  if (!isIntact(event)) throw new BadExport(number, `event ${event.id} is not what its leaf was made of: changed`);
  return event;
}

function check(number: number, fields: Fields, rules: typeof envelopeRules, prefix: string): void {
  for (const [name, [holds, what]] of Object.entries(rules)) {
    if (!Object.hasOwn(fields, name)) throw new BadExport(number, `${prefix}${name} is missing`);
    if (!holds(fields[name])) throw new BadExport(number, `${prefix}${name} must be ${what}`);
  }
}
