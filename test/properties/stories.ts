import { join } from 'node:path';
import { readDataFiles } from '#record';

/** One command of a story; the first begins its stream. */
export interface Told {
  readonly command: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What one action's stream was told, in its order. */
export interface Story {
  readonly kind: string;
  readonly rows: readonly Told[];
}

export const source = { type: 'secretariat', confidence: 'B', citation: 'Fictional, for a test' };
export const text = (en: string) => ({ original: 'en', en });
const serves = [{ resolution: '53-45-POL', commitment: 'network' }];

/** Kinds of which the shipped record tells nothing. */
const fictional: readonly Story[] = [
  {
    kind: 'nomination',
    rows: [
      {
        command: 'enter',
        body: {
          title: text('A nomination'),
          serves,
          state: 'TUR',
          category: 'expert',
          person: 'prs_0123456789abcdef',
          letter: { reference: 'TR/1', on: '2018-10-01' },
          source,
        },
      },
      { command: 'record-receipt', body: { on: '2018-10-05', source } },
      { command: 'ask-clarification', body: { on: '2018-11', subject: text('Languages'), source } },
      { command: 'accept', body: { on: '2019-01-15', by: 'OIC-GS', source } },
      { command: 'appoint', body: { on: '2019-02-01', by: 'OIC-GS', until: '2021-02-01', source } },
      { command: 'end-appointment', body: { on: '2020-06', reason: text('A new post'), source } },
    ],
  },
  {
    kind: 'other-step',
    rows: [
      { command: 'enter', body: { title: text('Another step'), serves, whyNoOtherKind: text('None fits'), source } },
      ...['2018-10-02', '2019', 'before 2019-11-01'].map((on) => ({
        command: 'record-step',
        body: { on, what: text(`A step of ${on}`), by: ['TUR', 'OIC-GS'], evidence: text('A note'), source },
      })),
    ],
  },
];

const shipped = (): readonly Story[] => {
  const stories = new Map<string, { readonly kind: string; readonly rows: Told[] }>();
  const register = ['resolution', 'party', 'recommendation', 'statement', 'assessment', 'open-question'];
  for (const { rows } of readDataFiles(join(import.meta.dirname, '..', '..', 'data', '53-45-POL')))
    for (const { key, of, slice, command, body } of rows) {
      if (register.includes(slice)) continue;
      const story = stories.get(of ?? key) ?? { kind: slice, rows: [] };
      stories.set(of ?? key, story);
      story.rows.push({ command, body: body as Told['body'] });
    }
  return [...stories.values()].filter(({ rows }) => rows.length > 1);
};

/** Every kind of action, as the shipped record tells it or as somebody might. */
export const stories: readonly Story[] = [...shipped(), ...fictional];
