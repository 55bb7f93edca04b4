import { Module } from '@nestjs/common';
import { VocabularyController } from './vocabulary.controller.js';

/** What the codes of the interface are called. */
@Module({ controllers: [VocabularyController] })
export class VocabularyModule {}
