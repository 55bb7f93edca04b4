import type { Projection } from '#platform';
import { ActionsController } from './actions/actions.controller.js';
import { actionsProjection } from './actions/actions.projection.js';
import { ListActionsHandler, ShowActionHandler } from './actions/actions.query.js';
import { Actions } from './actions/actions.js';
import { ReadFeedHandler } from './feed/events.query.js';
import { FeedController } from './feed/feed.controller.js';
import { OpenStreams } from './feed/open-streams.js';
import { KindsController } from './kinds/kinds.controller.js';
import { ListKindsHandler } from './kinds/kinds.query.js';
import { Moments } from './moment.js';
import { ListCommitmentsHandler, ShowCommitmentHandler } from './progress/commitments.query.js';
import { ShowMatrixHandler } from './progress/matrix.query.js';
import { ExplainParagraphHandler, ShowParagraphHandler } from './progress/paragraph.query.js';
import { ProgressController } from './progress/progress.controller.js';
import { ProgressInputs } from './progress/progress.js';
import { ShowProgressHandler } from './progress/resolution-progress.query.js';
import { ListLearntHandler } from './register/learnt.query.js';
import { ListPartiesHandler } from './register/parties.query.js';
import { ShowPartyHandler } from './register/party.query.js';
import { ListRecommendationsHandler } from './register/recommendations.query.js';
import { RegisterController } from './register/register.controller.js';
import { registerProjection } from './register/register.projection.js';
import { Register } from './register/register.js';
import { ListResolutionsHandler, ShowResolutionHandler } from './register/resolutions.query.js';
import { VocabularyController } from './vocabulary/vocabulary.controller.js';
import { ShowVocabularyHandler } from './vocabulary/vocabulary.query.js';

/** The read models, for the projection runner. */
export const projections: readonly Projection[] = [registerProjection as Projection, actionsProjection as Projection];

export const readingControllers = [
  ActionsController,
  KindsController,
  VocabularyController,
  FeedController,
  ProgressController,
  RegisterController,
];

export const readingProviders = [
  ...[Moments, Register, Actions, ProgressInputs, OpenStreams],
  ...[ListResolutionsHandler, ShowResolutionHandler, ListPartiesHandler, ShowPartyHandler, ListRecommendationsHandler],
  ListLearntHandler,
  ...[ListActionsHandler, ShowActionHandler, ListKindsHandler, ShowVocabularyHandler, ReadFeedHandler],
  ...[
    ShowProgressHandler,
    ShowParagraphHandler,
    ExplainParagraphHandler,
    ListCommitmentsHandler,
    ShowCommitmentHandler,
    ShowMatrixHandler,
  ],
];
