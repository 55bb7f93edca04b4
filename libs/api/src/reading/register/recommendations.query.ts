import type { IQueryHandler } from '@nestjs/cqrs';
import { Query, QueryHandler } from '@nestjs/cqrs';
import type { LocalizedText } from '#kernel';
import { spanOf } from '#kernel';
import type { LinkedAction, Recommendation, RecommendationAssessment } from '#register';
import { recommendationStandingOn } from '#register';
import type { Page } from '../../conventions/paging.js';
import { page } from '../../conventions/paging.js';
import { Actions, viewAt } from '../actions/actions.js';
import type { NameOf, TimelineEntry } from '../actions/timeline.js';
import { timelineKey, timelineOf } from '../actions/timeline.js';
import type { Moment, Stamp } from '../moment.js';
import { Moments } from '../moment.js';
import { mentions, textsOf } from '../search/mentions.js';
import { Register } from './register.js';

interface Asked {
  readonly asOf: string | null;
  readonly knownAt: string | null;
  readonly commitment: string | null;
  readonly q: string | null;
  readonly limit: number | null;
  readonly cursor: string | null;
}

/** An action that follows a recommendation up, with the last that is on record of it. */
export interface LinkedShown extends LinkedAction {
  readonly kind: string;
  readonly title: LocalizedText;
  readonly latest: TimelineEntry;
}

/** A recommendation and what became of it by the day asked about. */
export interface RecommendationShown extends Omit<Recommendation, 'raised' | 'assessments' | 'linked'> {
  readonly assessment: RecommendationAssessment | null;
  readonly linked: readonly LinkedShown[];
}

export class ListRecommendations extends Query<Stamp & Page<RecommendationShown>> {
  constructor(readonly asked: Asked) {
    super();
  }
}

/** `R2` before `R10`, as a string to page by. */
const keyOf = ({ key }: Recommendation): string => key.replace(/\d+/g, (digits) => digits.padStart(8, '0'));

@QueryHandler(ListRecommendations)
export class ListRecommendationsHandler implements IQueryHandler<ListRecommendations> {
  constructor(
    private readonly register: Register,
    private readonly actions: Actions,
    private readonly moments: Moments,
  ) {}

  /** Those made by the day asked about. */
  async execute({ asked }: ListRecommendations) {
    const stamp = await this.moments.stamp(asked);
    const found = (await this.register.recommendations(stamp.knownAt))
      .filter(({ on }) => spanOf(on).latest <= stamp.asOf)
      .filter(
        ({ concerns }) => asked.commitment === null || concerns.some((each) => each.commitment === asked.commitment),
      )
      .filter(
        ({ key, text, madeBy, session, addressedTo }) =>
          asked.q === null ||
          mentions(asked.q, [key, ...[text, madeBy, session, addressedTo].flatMap((each) => textsOf(each))]),
      )
      .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    const { items, next } = page(found, keyOf, asked);
    const nameOf = await this.register.namesOf(stamp.knownAt);
    return { ...stamp, items: await Promise.all(items.map((each) => this.shown(each, stamp, nameOf))), next };
  }

  private async shown(
    { raised, assessments, linked, ...recommendation }: Recommendation,
    moment: Moment,
    nameOf: NameOf,
  ): Promise<RecommendationShown> {
    const { asOf } = moment;
    const standing = recommendationStandingOn({ ...recommendation, raised }, asOf);
    const statements = recommendation.statements.filter(({ on }) => spanOf(on).latest <= asOf);
    const assessment = assessments
      .filter(({ effectiveOn }) => effectiveOn <= asOf)
      .reduce<RecommendationAssessment | null>(
        (last, one) => (last !== null && last.effectiveOn > one.effectiveOn ? last : one),
        null,
      );
    const shown = await Promise.all(linked.map((link) => this.linkShown(link, moment, nameOf)));
    return { ...recommendation, standing, statements, assessment, linked: shown.flatMap((one) => one ?? []) };
  }

  /** `null` where nothing of the action had happened by the day. */
  private async linkShown(link: LinkedAction, moment: Moment, nameOf: NameOf): Promise<LinkedShown | null> {
    const row = await this.actions.withId(link.action);
    const view = row === null ? null : viewAt(row, moment.knownAt);
    if (row === null || view === null) return null;
    const [latest] = timelineOf([row], moment, nameOf).toSorted((a, b) => (timelineKey(a) < timelineKey(b) ? -1 : 1));
    return latest === undefined ? null : { ...link, kind: row.kind, title: view.title, latest };
  }
}
