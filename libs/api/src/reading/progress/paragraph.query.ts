import type { IQueryHandler } from '@nestjs/cqrs';
import { Query, QueryHandler } from '@nestjs/cqrs';
import type { Words } from '#kernel';
import type { Assessment, Commitment, Paragraph, Statement } from '#register';
import { assessmentsOn, resolutionOn } from '#register';
import type { ParagraphExplanation, ParagraphProgress, ProgressInput, ResolutionProgress } from '#progress';
import { computeProgress, reasonWords, rulesInWords } from '#progress';
import { problem } from '../../conventions/problem.js';
import { Actions } from '../actions/actions.js';
import type { TimelineEntry } from '../actions/timeline.js';
import { timelineKey, timelineOf } from '../actions/timeline.js';
import type { Moment, Stamp } from '../moment.js';
import { Moments } from '../moment.js';
import { Register } from '../register/register.js';
import { ProgressInputs } from './progress.js';
import type { MomentAsked } from './resolution-progress.query.js';

type Head = Stamp & Pick<ResolutionProgress, 'resolution' | 'rules'>;

export interface ParagraphShown extends Head {
  readonly paragraph: Paragraph;
  readonly progress: ParagraphProgress;
  readonly commitments: readonly Commitment[];
  readonly statements: readonly Statement[];
  /** In the order in which they take effect. */
  readonly assessments: readonly Assessment[];
  /** The latest twenty, newest first. */
  readonly recentActions: readonly TimelineEntry[];
}

export class ShowParagraph extends Query<ParagraphShown> {
  constructor(
    readonly name: string,
    readonly key: string,
    readonly asked: MomentAsked,
  ) {
    super();
  }
}

const found = <T extends { readonly key: string }>(items: readonly T[], key: string): T => {
  const item = items.find((each) => each.key === key);
  if (item === undefined) throw problem('unknown-paragraph', { params: { key: key.slice(0, 60) } });
  return item;
};

@QueryHandler(ShowParagraph)
export class ShowParagraphHandler implements IQueryHandler<ShowParagraph> {
  constructor(
    private readonly inputs: ProgressInputs,
    private readonly actions: Actions,
    private readonly register: Register,
    private readonly moments: Moments,
  ) {}

  async execute({ name, key, asked }: ShowParagraph): Promise<ParagraphShown> {
    const stamp = await this.moments.stamp(asked);
    const input = await this.inputs.of(name, stamp);
    const paragraph = found(input.resolution.paragraphs, key);
    const { resolution, rules, paragraphs } = computeProgress(input).progress;
    const progress = found(paragraphs, key);
    const keys = new Set(progress.commitments.map((commitment) => commitment.key));
    return {
      ...{ resolution, ...stamp, rules, paragraph, progress },
      commitments: resolutionOn(input.resolution, stamp.asOf).commitments.filter(({ key: one }) => keys.has(one)),
      statements: progress.commitments.flatMap(({ statements }) => statements),
      assessments: this.assessments(input, keys, stamp),
      recentActions: await this.recent(resolution.id, keys, stamp),
    };
  }

  private assessments({ resolution, assessments }: ProgressInput, keys: ReadonlySet<string>, { asOf }: Moment) {
    return assessmentsOn(
      assessments.filter((each) => each.resolution === resolution.id && keys.has(each.commitment)),
      asOf,
    );
  }

  private async recent(
    resolution: string,
    keys: ReadonlySet<string>,
    moment: Moment,
  ): Promise<readonly TimelineEntry[]> {
    const rows = await this.actions.serving(resolution);
    // What it served as it was known then: it may have been corrected since.
    return timelineOf(rows, moment, await this.register.namesOf(moment.knownAt))
      .filter(({ serves }) => serves.some((each) => each.resolution === resolution && keys.has(each.commitment)))
      .toSorted((a, b) => (timelineKey(a) < timelineKey(b) ? -1 : 1))
      .slice(0, 20);
  }
}

export class ExplainParagraph extends Query<
  Head & {
    readonly paragraph: ParagraphExplanation;
    readonly rulesInWords: unknown;
    readonly reasons: Readonly<Record<string, Words>>;
  }
> {
  constructor(
    readonly name: string,
    readonly key: string,
    readonly asked: MomentAsked,
  ) {
    super();
  }
}

@QueryHandler(ExplainParagraph)
export class ExplainParagraphHandler implements IQueryHandler<ExplainParagraph> {
  constructor(
    private readonly inputs: ProgressInputs,
    private readonly moments: Moments,
  ) {}

  async execute({ name, key, asked }: ExplainParagraph) {
    const stamp = await this.moments.stamp(asked);
    const { resolution, rules, paragraphs } = computeProgress(await this.inputs.of(name, stamp)).explanation;
    return { resolution, ...stamp, rules, paragraph: found(paragraphs, key), rulesInWords, reasons: reasonWords };
  }
}
