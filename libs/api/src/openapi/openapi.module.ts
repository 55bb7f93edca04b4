import { Module } from '@nestjs/common';
import { OpenApiController } from './openapi.controller.js';

/** The interface's description of itself. */
@Module({ controllers: [OpenApiController] })
export class OpenApiModule {}
