import type { DateSpan, Words } from '#kernel';
import type { Assessment, MilestoneStep, Statement } from '#register';
import type { ComputedStatus, UncountedReason } from './codes.js';
import type { Instance } from './standing.js';

/** What a version of the rules says where versions differ; the rest of the arithmetic is the same in all. */
export interface Rules {
  readonly version: RulesVersion;
  /** One sentence each, in the order they apply. */
  readonly inWords: readonly Words[];
  /** Why a fact does not count that was, or may have been, before the resolution; `null` where it counts. */
  beforeAdoption(fact: DateSpan, adopted: DateSpan): UncountedReason | null;
  /** How many of the open steps for which its kind of fact is listed one fact meets, the first ones first. */
  readonly stepsOfOneFact: number;
  /** Of the steps for which its kind of fact is listed, those that a fact can meet whose action names these. */
  stepsOpenTo(steps: readonly MilestoneStep[], named: readonly string[]): readonly MilestoneStep[];
  /** Of a recurring commitment, by its periods that are due or met. */
  recurringStatus(dueOrMet: readonly Pick<Instance, 'state'>[]): ComputedStatus;
  /** Whether something is overdue for a period of a recurring commitment that has ended. */
  isAwaited(ended: Pick<Instance, 'state'>): boolean;
  /** Of the statements made by the day, in the order of their days: those between which there can be a difference. */
  compared(statements: readonly Statement[]): readonly Statement[];
  /** Whether nothing is due any more by the assessment that stands; `null` where none does. */
  endsDuty(standing: Assessment | null): boolean;
}

/** Versions of the rules by which figures can be read. */
export const rulesVersions = [1, 2] as const;
/** Which version of the rules. */
export type RulesVersion = (typeof rulesVersions)[number];

/** Raised when a rule changes; figures are read by it unless another is asked for. */
export const rulesVersion: RulesVersion = 2;
