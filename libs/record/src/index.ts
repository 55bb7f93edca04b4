export { originOf, waysToHold } from '#identity';
export { accountsCheck, AppointmentLog } from './accounts/appointment-log.js';
export { Accounts, type LetIn, type NotLetIn } from './accounts/accounts.js';
export { hasExpired } from './accounts/expiry.js';
export { functionsToGive, functionWords, type InvitationFault, readInvitation } from './accounts/invitation.js';
export { letterLines } from './accounts/letter-text.js';
export {
  type AppointmentFault,
  type AppointmentShown,
  type AppointmentTyped,
  appointmentsShown,
  authorityIn,
  readAppointment,
  readEnd,
  readTerm,
} from './accounts/new-appointment.js';
export { readNewToken, scopesToGive, type TokenFault, type TokenShown, tokensShown } from './accounts/new-token.js';
export { type AccountShown, type Invited, type NotInvited, People, type WrittenLetter } from './accounts/people.js';
export { type FactorRefusal, type FactorStanding } from './accounts/second-factors.js';
export { digestOf, newSecret } from './accounts/secrets.js';
export type { SignedIn } from './accounts/signed-in.js';
export { totpCode } from './accounts/totp.js';
export { WaitFirst } from './accounts/tries.js';
export { type ActionAnswer, type ActionShown, showAction, showActionOf } from './actions/show-action.js';
export type { AmendmentShown } from './actions/amendments.js';
export { anyAction, listActions, type Timeline, type TimelineQuery } from './actions/list-actions.js';
export type { TimelineEntry } from './actions/timeline.js';
export { type CorrespondenceList, listCorrespondence, type PaperAnswer, showPaper } from './correspondence/papers.js';
export { Drafts } from './desk/drafts.js';
export { type EntryRecorded, recordedEntries, recordedSince, sentencesOf } from './desk/recorded-entries.js';
export { paperSource, recordedPaper } from './desk/recorded-paper.js';
export { type Feed, readFeed } from './feed/feed.js';
export { fileOf, type FileUses, showFileUses } from './files/show-files.js';
export { type KindList, listKinds } from './kinds/kinds.js';
export { DataRefused, readDataFiles } from './loading/data-files.js';
export { type DataToLoad, dataToLoad, loadShippedData } from './loading/shipped-data.js';
export type { Moment, MomentQuery, Stamp, StateThen, ViewQuery } from './moment.js';
export { type Cursor, cursorFrom, type Page } from './paging.js';
export {
  type CommitmentAnswer,
  type CommitmentList,
  type CommitmentShown,
  listCommitments,
  resolutionsWithCommitment,
  showCommitment,
} from './progress/commitments.js';
export { type DateListed, type DateList, datesOrders, listDates } from './progress/dates.js';
export { figuresOf } from './progress/figures.js';
export { type MatrixShown, showMatrix, type StateRow } from './progress/matrix.js';
export { listOnRecord, type OnRecordList } from './progress/on-record.js';
export { explainParagraph, type ParagraphExplained, type ParagraphShown, showParagraph } from './progress/paragraph.js';
export { type ProgressAnswer, showProgress } from './progress/show-progress.js';
export { type CommitmentStanding, listStandings, type Standings } from './progress/standings.js';
export type { FigureMove, MeasuredProgress } from './preview/moves.js';
export { type Preview, type PreviewedEvent, previewOf } from './preview/preview-of.js';
export { projections } from './projections/index.js';
export type { CommandAnswer, CommandOutcome, CommandRequest } from './recording/command.js';
export { ReferenceIndex, type EntriesToStartFrom } from './recording/reference-index.js';
export { Recorder } from './recording/recorder.js';
export { type Plan, StepRefused, type Tried } from './recording/try-out.js';
export { isUnrecorded, RefusedByRule, type Unrecorded } from './recording/unrecorded.js';
export { notRecordedWords, placeWords } from './recording/words.js';
export type { RecordChange } from './register/record-change.js';
export { type RecordChangeList, listRecordChanges } from './register/list-record-changes.js';
export {
  listOpenQuestions,
  type OpenQuestionAnswer,
  type OpenQuestionList,
  type OpenQuestionShown,
  questionStates,
  showOpenQuestion,
} from './register/open-questions.js';
export { listParties, type PartyList, type PartyShown } from './register/parties.js';
export { type PartyAnswer, type PartyRecord, showParty } from './register/party.js';
export {
  listRecommendations,
  type RecommendationAnswer,
  type RecommendationList,
  type RecommendationShown,
  recommendationById,
  showRecommendation,
} from './register/recommendations.js';
export {
  knownResolutions,
  listResolutions,
  type ResolutionAnswer,
  type ResolutionList,
  showResolution,
} from './register/resolutions.js';
export { type AssessmentAnswer, showAssessment, showStatement, type StatementAnswer } from './register/said.js';
export { type Hit, type HitKind, hitKinds } from './search/candidates.js';
export { asksForWords, mentions } from './words/mentions.js';
export { search, type SearchAnswer } from './search/search.js';
export * from './slices.js';
export { NotFound, InvalidCursor, type QueryRefusal, UnknownNames } from './query-refusal.js';
export { beginTrial, isTrial, OtherRecord } from './trial.js';
export { LogView } from './view/log-view.js';
export { isFixed, type RecordView, RecordViews } from './view/record-view.js';
export { showVocabulary, type VocabularyShown } from './vocabulary/vocabulary.js';
export { shippedDocument, type ShippedDocument } from './documents/shipped-documents.js';
export { EntryHandler } from './handling/handler.js';
export { awaitsCheck, type DeskEntry, entriesOnDesk, type Scans } from './handling/on-desk.js';
export { deskKeys } from './projections/by-distribution.js';
