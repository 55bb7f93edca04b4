import type { LocalizedText, PartialDate, Source } from '#kernel';

/** Said by someone; adopted by the conference; called for by the resolution itself. */
export const recommendationStandings = ['voiced', 'conference-adopted', 'endorsed'] as const;
export type RecommendationStanding = (typeof recommendationStandings)[number];

/** A recommendation of a conference or another body: kept apart from the resolution's text. */
export interface Recommendation {
  readonly key: string;
  readonly text: LocalizedText;
  /** Who made it: a function or a session, never a person's name. */
  readonly madeBy: LocalizedText;
  readonly session: LocalizedText;
  readonly standing: RecommendationStanding;
  /** Party codes it is addressed to by name. */
  readonly addressees: readonly string[];
  readonly addressedTo: LocalizedText;
  readonly concerns: readonly { readonly resolution: string; readonly commitment: string }[];
  readonly on: PartialDate;
  readonly source: Source | null;
  readonly recordedAt: string;
}
