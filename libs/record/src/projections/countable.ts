import type { ActionReading } from '#actions';
import type { CountableFact } from '#progress';

type CountableTuple = readonly [
  name: CountableFact['name'],
  on: CountableFact['on'],
  eventId: string,
  parties: CountableFact['parties'],
  intention: boolean,
  retractedBy: CountableFact['retractedBy'],
];

/**
 * What figures are counted from: an event's facts as they read, without what is only shown of them. Without names of
 * fields too: the figures of one resolution may rest on hundreds, and half of reading them is parsing.
 */
export type CountableBrief = readonly [
  serves: readonly (readonly [resolution: string, commitment: string, step?: string])[],
  position: CountableFact['position'],
  facts: readonly CountableTuple[],
];

/** `null` where it says nothing for counting. */
export const countableBrief = ({ event, facts, serves, retractedBy }: ActionReading): CountableBrief | null =>
  facts.length === 0
    ? null
    : [
        serves.map(({ resolution, commitment, step }) =>
          step === undefined ? [resolution, commitment] : [resolution, commitment, step],
        ),
        event.position,
        facts.map(({ name, on, parties, intention }) => [name, on, event.id, parties, intention, retractedBy]),
      ];

export const countableFacts = ([served, position, facts]: CountableBrief): readonly CountableFact[] => {
  const serves = served.map(([resolution, commitment, step]) => ({
    resolution,
    commitment,
    ...(step !== undefined && { step }),
  }));
  return facts.map(([name, on, eventId, parties, intention, retractedBy]) => ({
    name,
    on,
    eventId,
    parties,
    intention,
    retractedBy,
    serves,
    position,
  }));
};
