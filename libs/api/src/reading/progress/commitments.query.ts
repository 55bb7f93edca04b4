import type { IQueryHandler } from '@nestjs/cqrs';
import { Query, QueryHandler } from '@nestjs/cqrs';
import { languages } from '#kernel';
import type { CommitmentExplanation, CommitmentProgress, ComputedStatus, ProgressInput } from '#progress';
import { computeProgress } from '#progress';
import type { Assessment, Commitment } from '#register';
import { assessmentsOn, resolutionOn } from '#register';
import type { Page } from '../../conventions/paging.js';
import { page } from '../../conventions/paging.js';
import { problem } from '../../conventions/problem.js';
import { mentions } from '../search/mentions.js';
import type { Moment, Stamp } from '../moment.js';
import { Moments } from '../moment.js';
import { Actions } from '../actions/actions.js';
import type { NameOf, TimelineEntry } from '../actions/timeline.js';
import { timelineOf } from '../actions/timeline.js';
import { Register } from '../register/register.js';
import { ProgressInputs } from './progress.js';

/** A commitment of one resolution: as registered, as computed, and why. */
export interface CommitmentShown {
  readonly resolution: string;
  readonly paragraph: string;
  readonly commitment: Commitment;
  readonly progress: CommitmentProgress;
  readonly explanation: CommitmentExplanation;
  /** Every one that had taken effect, oldest first; the last is the one that stands. */
  readonly assessments: readonly Assessment[];
}

/** In a list it comes with what was done last. */
export interface CommitmentListed extends CommitmentShown {
  readonly latest: TimelineEntry | null;
}

export interface CommitmentsAsked {
  readonly asOf: string | null;
  readonly knownAt: string | null;
  readonly resolution: string | null;
  readonly paragraph: string | null;
  readonly status: ComputedStatus | null;
  readonly party: string | null;
  readonly dueBefore: string | null;
  readonly q: string | null;
  readonly limit: number | null;
  readonly cursor: string | null;
}

export class ListCommitments extends Query<Stamp & Page<CommitmentListed>> {
  constructor(readonly asked: CommitmentsAsked) {
    super();
  }
}

export class ShowCommitment extends Query<Stamp & CommitmentShown> {
  constructor(
    readonly key: string,
    readonly asked: Pick<CommitmentsAsked, 'asOf' | 'knownAt' | 'resolution'>,
  ) {
    super();
  }
}

const keyOf = ({ resolution, commitment }: CommitmentShown): string => `${resolution} ${commitment.key}`;

const assessmentsIn = ({ resolution, assessments, asOf }: ProgressInput, key: string): readonly Assessment[] =>
  assessmentsOn(
    assessments.filter((one) => one.resolution === resolution.id && one.commitment === key),
    asOf,
  );

const passes = ({ paragraph, commitment, progress }: CommitmentShown, asked: CommitmentsAsked): boolean =>
  (asked.paragraph === null || paragraph === asked.paragraph) &&
  (asked.status === null || progress.status === asked.status) &&
  (asked.party === null || commitment.responsible.includes(asked.party)) &&
  (asked.dueBefore === null || (progress.dueOn !== null && progress.dueOn < asked.dueBefore)) &&
  (asked.q === null || mentions(asked.q, [commitment.key, ...languages.map((lang) => commitment.title[lang])]));

const shownOf = async (
  { register, inputs }: { readonly register: Register; readonly inputs: ProgressInputs },
  resolution: string | null,
  moment: Moment,
): Promise<readonly CommitmentShown[]> => {
  const names = resolution === null ? (await register.resolutions(moment.knownAt)).map(({ id }) => id) : [resolution];
  const each = names.map(async (name) => {
    const input = await inputs.of(name, moment);
    const { progress, explanation } = computeProgress(input);
    const figures = progress.paragraphs.flatMap(({ commitments }) => commitments);
    const reasons = explanation.paragraphs.flatMap(({ commitments }) => commitments);
    return resolutionOn(input.resolution, moment.asOf).commitments.flatMap((commitment) => {
      const figure = figures.find(({ key }) => key === commitment.key);
      const reason = reasons.find(({ key }) => key === commitment.key);
      if (figure === undefined || reason === undefined) return [];
      const { paragraph } = commitment;
      const assessments = assessmentsIn(input, commitment.key);
      const shown = { paragraph, commitment, progress: figure, explanation: reason, assessments };
      return [{ resolution: input.resolution.id, ...shown }];
    });
  });
  return (await Promise.all(each)).flat().toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
};

@QueryHandler(ListCommitments)
export class ListCommitmentsHandler implements IQueryHandler<ListCommitments> {
  constructor(
    private readonly register: Register,
    private readonly inputs: ProgressInputs,
    private readonly actions: Actions,
    private readonly moments: Moments,
  ) {}

  async execute({ asked }: ListCommitments) {
    const stamp = await this.moments.stamp(asked);
    const { register, inputs } = this;
    const shown = (await shownOf({ register, inputs }, asked.resolution, stamp)).filter((each) => passes(each, asked));
    const { items, next } = page(shown, keyOf, asked);
    const nameOf = await register.namesOf(stamp.knownAt);
    const listed = items.map(async (each) => ({ ...each, latest: await this.latest(each, stamp, nameOf) }));
    return { ...stamp, items: await Promise.all(listed), next };
  }

  private async latest(
    { explanation: { latest: last } }: CommitmentShown,
    moment: Moment,
    nameOf: NameOf,
  ): Promise<TimelineEntry | null> {
    if (last === null || last.kind === null || last.action === null) return null;
    const row = await this.actions.one(last.kind, last.action);
    const entries = row === null ? [] : timelineOf([row], moment, nameOf);
    return entries.find(({ eventId }) => eventId === last.eventId) ?? null;
  }
}

@QueryHandler(ShowCommitment)
export class ShowCommitmentHandler implements IQueryHandler<ShowCommitment> {
  constructor(
    private readonly register: Register,
    private readonly inputs: ProgressInputs,
    private readonly moments: Moments,
  ) {}

  /** The first by resolution id, where several resolutions have the key and none is named. */
  async execute({ key, asked }: ShowCommitment) {
    const stamp = await this.moments.stamp(asked);
    const { register, inputs } = this;
    const shown = (await shownOf({ register, inputs }, asked.resolution, stamp)).find(
      ({ commitment }) => commitment.key === key,
    );
    if (shown === undefined) throw problem('unknown-commitment', { params: { key: key.slice(0, 60) } });
    return { ...stamp, ...shown };
  }
}
