import { applyBatch, MemoryEventLog, MemoryProjectionStore } from '#platform';
import { newEvent } from '../../../../test/contracts/events.js';
import { projections } from '../projections/index.js';
import { upcastEvent } from '../slices.js';
import { RecordViews } from './record-view.js';

// A record with its entries, for the specs of this folder.

export const text = (en: string) => ({ original: 'en', en }) as const;

type Entered = readonly [stream: string, type: string, data: object];

/** A record to which events are added, each applied at once; the log's clock is set by whoever wants it to go on. */
export const record = async (begun = '2026-11-20T10:00:00.000Z') => {
  const clock = { now: begun };
  const log = new MemoryEventLog({ clock: () => new Date(clock.now) });
  const store = new MemoryProjectionStore();
  const fresh = projections.map(({ name, version }) => ({ projection: name, version, partition: 0, position: null }));
  await store.adjustCheckpoints(() => ({ cleared: [], fresh }));
  const add = async (...entered: readonly Entered[]): Promise<void> => {
    for (const [stream, type, data] of entered) {
      // Known by its stream and type, where a spec asks for one of it.
      await log.append(stream, 'any', [{ ...newEvent(data, undefined, type), id: `${stream} ${type}` }]);
      const events = await log.readAll(await store.checkpoint(), 10);
      const batch = { events, partitions: [0], position: events.at(-1)?.position ?? '' };
      await applyBatch({ log, store, projections, upcastEvent }, batch);
    }
  };
  const views = new RecordViews(
    store,
    () => new Date(clock.now),
    (position) => `at ${position}`,
  );
  return { clock, log, store, add, views };
};

export const resolution = (id: string, aliases: readonly string[] = []): Entered => [
  `resolution-${id}`,
  'ResolutionRegistered',
  {
    id,
    designation: null,
    title: text(id),
    aliases,
    adopted: { on: '2018-05', by: 'OIC-CFM', session: text('s'), place: text('p') },
    proposedBy: [],
  },
];

export const party = (code: string): Entered => [
  `party-${code}`,
  'PartyRegistered',
  {
    code,
    kind: 'state',
    name: { ar: code, en: code, fr: code },
    officialName: { ar: code, en: code, fr: code },
    sortKey: { ar: code, en: code, fr: code },
    iso2: null,
    regionalGroup: null,
    joined: null,
    acronym: null,
    parent: null,
  },
];

/** `<resolution> <commitment>` each. */
const serves = (...served: readonly string[]) =>
  served.map((one) => ({ resolution: one.split(' ')[0] ?? '', commitment: one.split(' ')[1] ?? '' }));

export const training = (id: string, title: string, ...served: readonly string[]): Entered => [
  `training-${id}`,
  'TrainingEntered',
  { title: text(title), serves: serves(...served), format: 'workshop', edition: null },
];

export const opened = (id: string, on: string, host: string | null): Entered => [
  `training-${id}`,
  'TrainingOpened',
  { on, host, place: null, partners: [] },
];

export const body = (id: string, ...served: readonly string[]): Entered => [
  `body-${id}`,
  'BodyEntered',
  { title: text('A group'), serves: serves(...served), form: 'expert-group', party: null },
];

/** A question on the trainings, which a session of the programme from a number on would answer. */
export const question = (id: string, answeredBy: object | null, more: object = {}): Entered => [
  `open-question-${id}`,
  'OpenQuestionRecorded',
  {
    resolution: '53-45-POL',
    paragraph: null,
    commitment: 'training',
    sought: text(`What ${id} is`),
    known: null,
    on: '2026-11-20',
    by: 'TANFIDH',
    languages: ['en'],
    where: text('On the web'),
    answeredBy,
    ...more,
  },
];
