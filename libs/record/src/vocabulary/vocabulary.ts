import type { Words } from '#kernel';
import { factWords } from '#actions';
import { answerWords, channelWords, paperKindWords } from '#correspondence';
import { roleWords } from '#identity';
import { reasonWords, type RulesVersion, rulesOf, rulesVersion, rulesVersions, statusWords } from '#progress';
import {
  aimWords,
  assessedStatusWords,
  confidenceWords,
  measureWords,
  paragraphPartWords,
  partyKindWords,
  recommendationStandingWords,
  sourceTypeWords,
  standingWords,
  statedStatusWords,
  textReadWords,
} from '#register';

/** Code → what it is called. */
export type Vocabulary = Readonly<Record<string, Words>>;

/** One version of the rules by which figures are made. */
export interface RulesOfVersion {
  /** Raised whenever a rule changes. */
  readonly version: number;
  /** One sentence each, in the order they apply. */
  readonly inWords: readonly Words[];
}

/** The rules by which figures are made. */
export interface RulesShown extends RulesOfVersion {
  /** Those before, the newest first; figures are read by one of them where `rules` asks for it. */
  readonly earlier: readonly RulesOfVersion[];
}

/** What every code in an answer is called in three languages. */
export interface VocabularyShown {
  /** By what the codes are of. */
  readonly vocabularies: Readonly<Record<string, Vocabulary>>;
  readonly rules: RulesShown;
}

const vocabularies: VocabularyShown['vocabularies'] = {
  status: statusWords,
  assessedStatus: assessedStatusWords,
  statedStatus: statedStatusWords,
  reasonNotCounted: reasonWords,
  fact: Object.fromEntries(factWords),
  measure: measureWords,
  aim: aimWords,
  paragraphPart: paragraphPartWords,
  textRead: textReadWords,
  standing: standingWords,
  partyKind: partyKindWords,
  recommendationStanding: recommendationStandingWords,
  sourceType: sourceTypeWords,
  confidence: confidenceWords,
  role: roleWords,
  paperKind: paperKindWords,
  channel: channelWords,
  answer: answerWords,
};

const ofVersion = (version: RulesVersion): RulesOfVersion => ({ version, inWords: rulesOf(version).inWords });

const earlier = rulesVersions
  .filter((version) => version < rulesVersion)
  .map(ofVersion)
  .toReversed();

export const showVocabulary = (): VocabularyShown => ({
  vocabularies,
  rules: { ...ofVersion(rulesVersion), earlier },
});
