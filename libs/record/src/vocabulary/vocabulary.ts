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

type Vocabulary = Readonly<Record<string, Words>>;

/** What every code in an answer is called in three languages. */
export interface VocabularyShown {
  readonly vocabularies: Readonly<Record<string, Vocabulary>>;
  readonly rules: { readonly version: number; readonly inWords: readonly Words[] };
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
