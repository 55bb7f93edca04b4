/** What pages are built of: layout, texts, figures, entries. */
export { Layout } from './layout.js';
export {
  Code,
  Colon,
  Comma,
  DateText,
  Designation,
  InLang,
  dateBeside,
  PartyName,
  PartyNames,
  Text,
  dirOf,
  plain,
} from './text.js';
export { Assessed, FactsCounted, Figure, Stated, useDue } from './progress.js';
export { RelayedBy, Statements } from './statements.js';
export { statementWords } from './statements.words.js';
export { type Bearing, OpenQuestions } from './open-questions.js';
export { openQuestionsWords } from './open-questions.words.js';
export { Citation } from './citation.js';
export { Reported } from './reported.js';
export { Instances, Status } from './status.js';
export { languageNames } from './layout.words.js';
export { Amendments } from './amendments.js';
export {
  Amount,
  CorrectedNote,
  Entries,
  FactLink,
  FactName,
  EnteredOn,
  Marks,
  PartyFacts,
  SourceNote,
} from './record.js';
export { Bars, InTime } from './chart.js';
export { formatInstance, progressWords, writtenIn } from './progress.words.js';
export { ParagraphStatus } from './paragraph-status.js';
export { CommitmentStatus, StandingOfSeveral, byStanding } from './standing.js';
export { type NamedResolution, NotYetAdopted, ResolutionLink } from './resolution.js';
export { CommitmentSummary } from './commitment.js';
export { type TitleOf, CommitmentLink, ServedLink, commitmentTitles } from './titles.js';
export { Pager } from './pager.js';
export { InRows } from './in-rows.js';
export { FilterForm, FoldedFilters, SearchField, Select } from './filters.js';
export { UnnamedFacts } from './unnamed.js';
export { FileLinks, FileSaid } from './files.js';
