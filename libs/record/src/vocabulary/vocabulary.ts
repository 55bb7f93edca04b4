import type { Words } from '#kernel';
import { factWords } from '#actions';
import { roleWords } from '#identity';
import { reasonWords, rulesInWords, rulesVersion, statusWords } from '#progress';
import {
  aimWords,
  assessedStatusWords,
  confidenceWords,
  measureWords,
  partyKindWords,
  recommendationStandingWords,
  sourceTypeWords,
  standingWords,
  statedStatusWords,
} from '#register';

/** Code → what it is called. */
export type Vocabulary = Readonly<Record<string, Words>>;

/** The rules by which figures are made. */
export interface RulesShown {
  /** Raised whenever a rule changes. */
  readonly version: number;
  /** One sentence each. */
  readonly inWords: readonly Words[];
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
  standing: standingWords,
  partyKind: partyKindWords,
  recommendationStanding: recommendationStandingWords,
  sourceType: sourceTypeWords,
  confidence: confidenceWords,
  role: roleWords,
};

export const showVocabulary = (): VocabularyShown => ({
  vocabularies,
  rules: { version: rulesVersion, inWords: rulesInWords },
});
