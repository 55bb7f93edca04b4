import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { languages } from '#kernel';
import { sliceNamed } from '#record';
import { readShape } from '#shapes';
import { type AtHand, Typed } from '../engine/typed.js';
import { amendmentTasks, entryTasks, paperTasks, taskNamed } from './index.js';

const all = [...paperTasks, ...entryTasks, ...amendmentTasks];
const parties = [{ code: 'TUR', names: [{ ar: 'تركيا', en: 'Türkiye', fr: 'Türkiye' }] }];
const body = { on: '2019', source: { type: 'state', confidence: 'A', citation: 'x' } };
const scans = [{ sha256: 'a'.repeat(64), size: 1, type: 'application/pdf' }] as const;
const entry = { slice: 'training', id: 'x', event: 'e', body, day: 'on' };
const atHand: AtHand = { lang: 'ar', paper: null, entry, parties, scans };

/** By how a field is typed, or by its name, something that fits. */
const typical: Readonly<Record<string, string>> = {
  line: 'نص',
  text: 'نص طويل',
  date: '٩–١٣ أيلول/سبتمبر ٢٠١٩',
  count: '٣',
  yes: 'yes',
  parties: 'تركيا',
  number: '412/2026',
  inReplyTo: '88/2026',
  title: 'دورة',
  kind: 'note-verbale by-hand',
  format: 'workshop',
  form: 'memorandum',
  level: 'ministerial',
  sourceType: 'state',
  serves: '53-45-POL training',
  about: '53-45-POL training',
  parties_: 'TUR',
};

describe.each(all.map((task) => [task.name, task] as const))('the task %s', (name, task) => {
  const valueOf = (field: (typeof task.fields)[number]): string => {
    if (field.as === 'count') return '3';
    const chosen = field.as === 'choice' && field.of === 'parties' ? 'TUR' : undefined;
    return chosen ?? typical[field.name] ?? typical[field.as] ?? 'x';
  };
  const filled = Object.fromEntries(task.fields.map((field) => [field.name, valueOf(field)]));

  it('asks for at most twelve things, each once, in three languages', () => {
    expect(task.fields.length).toBeLessThanOrEqual(12);
    expect(new Set(task.fields.map((field) => field.name)).size).toBe(task.fields.length);
    for (const { label, help } of task.fields)
      for (const lang of languages) expect([label[lang], help?.[lang] ?? 'x']).not.toContain('');
    expect(taskNamed(name)).toBe(task);
  });

  it('becomes commands of a slice that take what was typed', () => {
    const { slice, steps } = task.becomes(new Typed(filled, atHand));
    const commands = sliceNamed(slice)?.commands ?? {};
    for (const { command, body: made } of steps) {
      const shape = commands[command];
      if (shape === undefined) expect(['corrections', 'retractions']).toContain(command);
      else expect(readShape(shape, JSON.parse(JSON.stringify(made)))).toMatchObject({ ok: true });
    }
  });

  it('goes nowhere but where its commands have a place', () => {
    const { steps } = task.becomes(new Typed(filled, atHand));
    const places = steps.flatMap(({ body: made }, step) => Object.keys(Object(made)).map((key) => `${step}/${key}`));
    const first = (place: string): string => place.split('/').slice(0, 2).join('/');
    const nowhere = task.fields.flatMap(({ at }) => at.map(first)).filter((place) => !places.includes(place));
    // Of the two forms of the agreement only one is at hand.
    expect(nowhere.filter(() => name !== 'agreement')).toEqual([]);
  });
});

describe('the tasks', () => {
  it('are the folders that there are', () => {
    const folders = readdirSync('libs/dashboard/src/desk/tasks', { withFileTypes: true })
      .filter((each) => each.isDirectory())
      .map(({ name }) => name);
    // Correcting and withdrawing share one.
    expect(
      all
        .map(({ name }) => name)
        .filter((name) => name !== 'withdraw')
        .toSorted(),
    ).toEqual(folders.toSorted());
  });
});
