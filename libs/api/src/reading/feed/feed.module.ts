import { Module } from '@nestjs/common';
import { ViewsModule } from '../views.module.js';
import { FeedController } from './feed.controller.js';
import { OpenStreams } from './open-streams.js';

/** The audit feed, and its live form. */
@Module({ imports: [ViewsModule], controllers: [FeedController], providers: [OpenStreams] })
export class FeedModule {}
