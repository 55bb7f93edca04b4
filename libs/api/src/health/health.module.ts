import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';

/** How the process stands, and its figures. */
@Module({ controllers: [HealthController] })
export class HealthModule {}
