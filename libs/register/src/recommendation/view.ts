import type { RecordedEvent } from '#kernel';
import { unreachable } from '#kernel';
import type { RecommendationEvent } from './events.js';
import type { Recommendation } from './model.js';

/** The recommendation as these events tell it. */
export const recommendationView = (events: Iterable<RecordedEvent<RecommendationEvent>>): Recommendation | null => {
  let view: Recommendation | null = null;
  for (const event of events) view = evolve(view, event);
  return view;
};

const evolve = (view: Recommendation | null, event: RecordedEvent<RecommendationEvent>): Recommendation => {
  const { source, recordedAt } = event.meta;
  if (event.type === 'RecommendationRecorded')
    return { ...event.data, raised: [], statements: [], assessments: [], linked: [], source, recordedAt };
  if (view === null) throw new Error(`${event.type} before RecommendationRecorded in ${event.stream}`);
  const onRecord = { source, recordedAt, eventId: event.id };
  switch (event.type) {
    case 'RecommendationStandingChanged':
      return { ...view, raised: [...view.raised, { ...event.data, ...onRecord }] };
    case 'RecommendationStated':
      return { ...view, statements: [...view.statements, { ...event.data, ...onRecord }] };
    case 'RecommendationAssessed':
      return { ...view, assessments: [...view.assessments, { ...event.data, ...onRecord }] };
    case 'ActionLinked':
      return { ...view, linked: [...view.linked, { ...event.data, ...onRecord }] };
    case 'ActionUnlinked':
      return { ...view, linked: view.linked.filter(({ action }) => action !== event.data.action) };
    default:
      return unreachable(event);
  }
};
