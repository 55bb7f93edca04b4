import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Distribution } from '#kernel';
import type { Envelope } from '#platform';
import { sliceOf } from '#record';

/** Ids and keys that a planted stream has in place of those of the one that it is like. */
const renamed = ({ data, stream, ...event }: Envelope, name: string, id: string): Envelope => {
  const own = stream.slice(name.length + 1);
  const text = JSON.stringify(data).replaceAll(`"${own}"`, `"${id}"`);
  return { ...event, data: { ...(JSON.parse(text) as object), aliases: undefined }, stream: `${name}-${id}` };
};

const idOf: Readonly<Record<string, string>> = { resolution: '9-9-POL', party: 'ZZZ', recommendation: 'R99' };

const hidden = (event: Envelope, revision: number): Envelope => {
  const { leaf: _leaf, ...rest } = event;
  const meta = { ...event.meta, commandId: randomUUID(), distribution: 'secretariat' as const };
  return { ...rest, id: randomUUID(), revision, meta };
};

/** Of every slice the first stream once more, under another name. */
const streamsLike = (events: readonly Envelope[]): readonly Envelope[] => {
  const first = new Map<string, string>();
  for (const { stream } of events) {
    const name = sliceOf(stream)?.name ?? '';
    if (!first.has(name)) first.set(name, stream);
  }
  return [...first].flatMap(([name, like]) => {
    const id = idOf[name] ?? randomUUID();
    return events
      .filter(({ stream, type }) => stream === like && !/^Event(Corrected|Retracted)$/.test(type))
      .map((event, revision) => {
        const copy = hidden(renamed(event, name, id), revision);
        const { data } = copy;
        const aliases = name === 'resolution' && copy.type === 'ResolutionRegistered' ? { aliases: [] } : {};
        return { ...copy, data: JSON.parse(JSON.stringify({ ...Object(data), ...aliases })) as object };
      });
  });
};

/** A note verbale as it has ever been kept. */
const paper = JSON.parse(
  readFileSync(new URL('../../libs/correspondence/src/incoming/golden/PaperReceived.v1.json', import.meta.url), 'utf8'),
) as object;

/** What is said of things that everybody sees, and is not for everybody itself; and a paper. */
const added: readonly (readonly [stream: string, type: string, data: object])[] = [
  ['resolution-53-45-POL', 'AliasAdded', { alias: 'HIDDEN/1' }],
  [
    'resolution-53-45-POL',
    'CommitmentAdded',
    {
      key: 'hidden',
      paragraph: 'op-8',
      title: { original: 'en', en: 'Hidden mediation' },
      aim: null,
      responsible: ['TUR'],
      dueOn: '2019-01-01',
      weight: 3,
    },
  ],
  ['incoming-412-2026', 'PaperReceived', paper],
  ['party-TUR', 'StandingChanged', { standing: 'suspended', on: '2018-06-01', decidedBy: 'OIC-GS' }],
];

/** The record of before with what is not for everybody put in shortly before its end. */
export const withPlanted = (
  events: readonly Envelope[],
  distribution: Distribution = 'secretariat',
): readonly Envelope[] => {
  const [before, after] = [events.slice(0, -4), events.slice(-4)];
  const model = before.at(-1);
  if (model === undefined) throw new Error('there is no record');
  const ends = Map.groupBy(before, ({ stream }) => stream);
  const last = new Map([...ends].map(([stream, its]) => [stream, its.length]));
  const more = added.map(([stream, type, data]) => {
    const revision = last.get(stream) ?? 0;
    last.set(stream, revision + 1);
    return hidden({ ...model, stream, type, v: 1, data }, revision);
  });
  const { recordedAt } = model.meta;
  const planted = [...streamsLike(before), ...more].map((each) => ({
    ...each,
    meta: { ...each.meta, recordedAt, distribution },
  }));
  return [...before, ...planted, ...after];
};
