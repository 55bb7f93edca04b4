/** What can be asked of the read side, with its answers: for every door, the interface's and the pages'. */
export {
  ListActions,
  ShowAction,
  type ActionShown,
  type Timeline,
  type TimelineAsked,
} from './actions/actions.query.js';
export type { AmendmentShown } from './actions/amendments.js';
export type { TimelineEntry } from './actions/timeline.js';
export { ListKinds } from './kinds/kinds.query.js';
export { type Moment, type Stamp, momentReaders } from './moment.js';
export {
  ListCommitments,
  ShowCommitment,
  type CommitmentListed,
  type CommitmentShown,
  type CommitmentsAsked,
} from './progress/commitments.query.js';
export { ShowMatrix, type MatrixShown, type StateRow } from './progress/matrix.query.js';
export { ExplainParagraph, ShowParagraph, type ParagraphShown } from './progress/paragraph.query.js';
export { ShowProgress, type MomentAsked } from './progress/resolution-progress.query.js';
export type { Learnt } from './register/learnt.js';
export { ListLearnt, type LearntShown } from './register/learnt.query.js';
export { ListParties, type PartyShown } from './register/parties.query.js';
export { ShowParty, type AddressedCommitment, type PartyRecord } from './register/party.query.js';
export { ListRecommendations, type LinkedShown, type RecommendationShown } from './register/recommendations.query.js';
export { ListResolutions, ShowResolution } from './register/resolutions.query.js';
export { ShowVocabulary } from './vocabulary/vocabulary.query.js';
