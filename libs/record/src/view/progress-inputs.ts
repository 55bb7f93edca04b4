import { LRUCache } from 'lru-cache';
import { endedBefore } from '#kernel';
import type { Resolution } from '#register';
import { membershipOn } from '#register';
import type { CountableFact, ProgressInput, ResolutionProgress, RulesVersion, ServedFact } from '#progress';
import { progressOf } from '#progress';
import type { Moment } from '../moment.js';
import type { Actions } from './actions.js';
import type { Register } from './register.js';

interface Kept {
  /** What they rest on beside the facts. */
  readonly on: readonly unknown[];
  readonly progress: ResolutionProgress;
}

/** Days of one resolution that are kept, by each version of the rules. */
const MOST_DAYS = 8;

/** By facts, then by rules and day: for as long as nothing that they rest on is read anew. Shared by all views. */
export class FiguresCache extends WeakMap<readonly CountableFact[], LRUCache<string, Kept>> {}

/** Where facts of actions are found. */
export type FactsOf = Pick<Actions, 'facts' | 'countable'>;

/** Gathers what figures rest on, as it was known. */
export class ProgressInputs {
  constructor(
    private readonly register: Register,
    private readonly actions: FactsOf,
    private readonly computed: FiguresCache,
    /** When it is asked, ISO 8601. */
    private readonly now: string,
    /** By which version of the rules figures are read. */
    private readonly rules: RulesVersion,
  ) {}

  /** For a resolution as it was known then; resting on `only` these facts, where they are given. */
  of(resolution: Resolution, moment: Moment, only?: readonly ServedFact[]): Promise<ProgressInput> {
    return this.resting(resolution, moment, async (id) => only ?? this.actions.facts(id));
  }

  /** What is computed of what `of` answers, without reading what is only shown of facts. */
  async figures(resolution: Resolution, moment: Moment): Promise<ResolutionProgress> {
    const input = await this.resting(resolution, moment, (id) => this.actions.countable(id));
    const days = this.computed.get(input.facts) ?? new LRUCache<string, Kept>({ max: MOST_DAYS });
    this.computed.set(input.facts, days);
    const on = [input.resolution, input.statements, input.assessments, await this.register.parties()];
    const day = `${input.rules} ${input.asOf} ${input.endedBefore}`;
    const kept = days.get(day);
    if (kept !== undefined && on.every((one, at) => one === kept.on[at])) return kept.progress;
    const progress = progressOf(input);
    days.set(day, { on, progress });
    return progress;
  }

  private async resting<F extends CountableFact>(
    resolution: Resolution,
    { asOf, knownAt }: Moment,
    factsOf: (resolution: string) => Promise<readonly F[]>,
  ): Promise<ProgressInput<F>> {
    const [facts, statements, assessments, parties] = await Promise.all([
      factsOf(resolution.id),
      this.register.statements(),
      this.register.assessments(),
      this.register.parties(),
    ]);
    return {
      resolution,
      facts,
      statements,
      assessments,
      membersOn: (day) => membershipOn(parties, day).states,
      asOf,
      rules: this.rules,
      endedBefore: endedBefore(asOf, knownAt ?? this.now),
    };
  }
}
