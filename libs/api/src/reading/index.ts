import { ActionsController } from './actions/actions.controller.js';
import { FeedController } from './feed/feed.controller.js';
import { OpenStreams } from './feed/open-streams.js';
import { KindsController } from './kinds/kinds.controller.js';
import { MovedController } from './progress/moved.controller.js';
import { ProgressController } from './progress/progress.controller.js';
import { RegisterController } from './register/register.controller.js';
import { VocabularyController } from './vocabulary/vocabulary.controller.js';

export const readingControllers = [
  ActionsController,
  KindsController,
  VocabularyController,
  FeedController,
  ProgressController,
  MovedController,
  RegisterController,
];

export const readingProviders = [OpenStreams];
