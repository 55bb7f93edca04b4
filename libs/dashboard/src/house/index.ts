/** What every page is made with; a page imports from here and from `#api`, `#kernel`, `#register`, `#progress`, `#actions`. */
export { anyAction, everything, firstResolution } from './moment.js';
export { type PageEntry, ForReader, Page, pageQuery } from './page.js';
export { SeeOther } from './rendering.interceptor.js';
export { type Reader, useReader } from './reader.js';
export { Layout } from './layout.js';
export { Link, linkHere } from './link.js';
export { places } from './places.js';
export {
  Citation,
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
  plain,
} from './text.js';
export { type Forms, type PageWords, alphabetical, counted, listIn, numberIn, useWords, byParty } from './words.js';
export { Assessed, FactsCounted, Figure, Quoted, Statements, useDue } from './progress.js';
export { Instances, Shape, Status } from './status.js';
export { languageNames } from './house.words.js';
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
export { type OfKind, ofKind } from './of-kind.js';
export { certificateUnit, memberStateUnit, moreFacts, participantUnit, stateUnit } from './units.words.js';
export { Bars, InTime } from './chart.js';
export { formatInstance, progressWords, writtenIn } from './progress.words.js';
export { ParagraphStatus } from './paragraph-status.js';
export { CommitmentStatus, StandingOfSeveral, byStanding, standingIn, standings } from './standing.js';
export { type NamedResolution, NotYetAdopted, ResolutionLink } from './resolution.js';
export { CommitmentSummary } from './commitment.js';
export { type TitleOf, CommitmentLink, commitmentTitles } from './titles.js';
