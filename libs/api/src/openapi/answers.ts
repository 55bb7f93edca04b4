import type { FileOnRecord } from '#kernel';
import type { ProblemBody } from '#platform/serving';
import type {
  ActionAnswer,
  AssessmentAnswer,
  CommandAnswer,
  CommitmentAnswer,
  CommitmentList,
  CorrespondenceList,
  Feed,
  FileUses,
  KindList,
  OpenQuestionAnswer,
  OpenQuestionList,
  RecordChangeList,
  MatrixShown,
  PaperAnswer,
  ParagraphExplained,
  ParagraphShown,
  PartyAnswer,
  PartyList,
  Preview,
  ProgressAnswer,
  RecommendationAnswer,
  RecommendationList,
  ResolutionAnswer,
  ResolutionList,
  StatementAnswer,
  SearchAnswer,
  Timeline,
  VocabularyShown,
} from '#record';
import type { Liveness, Readiness } from '../health/readiness.js';
import type { CommitmentChoices } from './choices.js';

/**
 * What each operation that reads answers with in JSON, by its id. Controllers are held to it by the compiler, and the schemas of
 * the published document are made of it and of nothing else: `npm run schemas`.
 */
export interface Answers {
  readonly listResolutions: ResolutionList;
  readonly getResolution: ResolutionAnswer;
  readonly listRecordChanges: RecordChangeList;
  readonly getProgress: ProgressAnswer;
  readonly getParagraph: ParagraphShown;
  readonly getParagraphExplanation: ParagraphExplained;
  readonly getMatrix: MatrixShown;
  readonly listCommitments: CommitmentList;
  readonly getCommitment: CommitmentAnswer;
  readonly findCommitment: CommitmentChoices;
  readonly search: SearchAnswer;
  readonly listActions: Timeline;
  readonly getAction: ActionAnswer;
  readonly listRecommendations: RecommendationList;
  readonly getRecommendation: RecommendationAnswer;
  readonly getRecommendationOf: RecommendationAnswer;
  readonly getStatement: StatementAnswer;
  readonly getAssessment: AssessmentAnswer;
  readonly listOpenQuestions: OpenQuestionList;
  readonly getOpenQuestion: OpenQuestionAnswer;
  readonly listKinds: KindList;
  readonly getVocabulary: VocabularyShown;
  readonly listParties: PartyList;
  readonly getParty: PartyAnswer;
  readonly listCorrespondence: CorrespondenceList;
  readonly getPaper: PaperAnswer;
  readonly getFileUses: FileUses;
  readonly listEvents: Feed;
  readonly getLiveness: Liveness;
  readonly getReadiness: Readiness;
}

/** Those that answer a list, each in JSON and in rows. */
export type ListOperation = Extract<keyof Answers, `list${string}`>;

/** What a command answers, whichever it is, or would come to, and what every operation answers that has no other answer. */
export interface SharedAnswers {
  readonly recorded: CommandAnswer;
  readonly previewed: Preview;
  readonly problem: ProblemBody;
  readonly uploaded: FileOnRecord;
}
