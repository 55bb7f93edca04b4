import { Injectable } from '@nestjs/common';
import { membershipOn } from '#register';
import type { ProgressInput, ServedFact } from '#progress';
import { knownBy } from '#progress';
import { Actions } from '../actions/actions.js';
import type { Moment } from '../moment.js';
import { Register } from '../register/register.js';

/** Gathers what figures rest on, as it was known. */
@Injectable()
export class ProgressInputs {
  constructor(
    private readonly register: Register,
    private readonly actions: Actions,
  ) {}

  /** For a resolution by id or alias; resting on `only` these facts, where they are given. Throws 404: unknown, or not yet known at that instant. */
  async of(name: string, { asOf, knownAt }: Moment, only?: readonly ServedFact[]): Promise<ProgressInput> {
    const resolution = await this.register.resolution(name, knownAt);
    const [facts, statements, assessments, parties] = await Promise.all([
      only ?? this.actions.facts(resolution.id, knownAt),
      this.register.statements(knownAt),
      this.register.assessments(knownAt),
      this.register.parties(knownAt),
    ]);
    return {
      resolution,
      facts,
      statements: knownBy(statements, knownAt),
      assessments: knownBy(assessments, knownAt),
      membersOn: (day) => membershipOn(parties, day).states,
      asOf,
    };
  }
}
