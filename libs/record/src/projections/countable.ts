import type { ActionRow } from '#actions';
import type { CountableFact } from '#progress';

type Told = readonly [
  name: CountableFact['name'],
  on: CountableFact['on'],
  eventId: string,
  parties: CountableFact['parties'],
  intention: boolean,
  retractedBy: CountableFact['retractedBy'],
];

/**
 * What figures are counted from: an action's facts as they read now, without what is only shown of them. Without names of
 * fields too: the figures of one resolution may rest on hundreds, and half of reading them is parsing.
 */
export type CountableBrief = readonly [
  serves: readonly (readonly [resolution: string, commitment: string])[],
  facts: readonly Told[],
];

export const countableBrief = ({ facts, serves }: ActionRow): CountableBrief => [
  serves.map(({ resolution, commitment }) => [resolution, commitment]),
  facts.map(({ name, on, eventId, parties, intention, retractedBy }) => [
    name,
    on,
    eventId,
    parties,
    intention,
    retractedBy,
  ]),
];

export const countableFacts = ([served, facts]: CountableBrief): readonly CountableFact[] => {
  const serves = served.map(([resolution, commitment]) => ({ resolution, commitment }));
  return facts.map(([name, on, eventId, parties, intention, retractedBy]) => ({
    ...{ name, on, eventId, parties, intention, retractedBy },
    serves,
  }));
};
