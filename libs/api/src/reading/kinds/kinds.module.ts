import { Module } from '@nestjs/common';
import { KindsController } from './kinds.controller.js';

/** What kinds of action there are, and what each can be told. */
@Module({ controllers: [KindsController] })
export class KindsModule {}
