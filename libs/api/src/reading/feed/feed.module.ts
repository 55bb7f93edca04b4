import { Module } from '@nestjs/common';
import { FeedController } from './feed.controller.js';
import { OpenStreams } from './open-streams.js';

/** The audit feed, and its live form. */
@Module({ controllers: [FeedController], providers: [OpenStreams] })
export class FeedModule {}
