import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AnswerCache } from '../conventions/answer-cache.js';
import { AnsweringInterceptor } from '../conventions/answering.interceptor.js';
import { Settled } from '../conventions/settled.js';
import { DescriptionsModule } from '../descriptions/descriptions.module.js';
import type { Reading } from '../parts.js';
import { ANSWER_CACHE, READING } from '../tokens.js';
import { ActionsModule } from './actions/actions.module.js';
import { CorrespondenceModule } from './correspondence/correspondence.module.js';
import { DatasetModule } from './dataset/dataset.module.js';
import { FeedModule } from './feed/feed.module.js';
import { FilesModule } from './files/files.module.js';
import { KindsModule } from './kinds/kinds.module.js';
import { ProgressModule } from './progress/progress.module.js';
import { RegisterModule } from './register/register.module.js';
import { SearchModule } from './search/search.module.js';
import { VocabularyModule } from './vocabulary/vocabulary.module.js';

/** All that answers reads, and how every read is answered. */
@Module({
  imports: [
    ActionsModule,
    CorrespondenceModule,
    DatasetModule,
    DescriptionsModule,
    FeedModule,
    FilesModule,
    KindsModule,
    ProgressModule,
    RegisterModule,
    SearchModule,
    VocabularyModule,
  ],
  providers: [
    Settled,
    {
      provide: ANSWER_CACHE,
      inject: [READING],
      useFactory: ({ store, answerCache }: Reading) => (answerCache ? new AnswerCache(store) : null),
    },
    { provide: APP_INTERCEPTOR, useClass: AnsweringInterceptor },
  ],
})
export class ReadingModule {}
