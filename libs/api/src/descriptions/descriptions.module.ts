import { Module } from '@nestjs/common';
import { SchemasController } from './schemas.controller.js';

/** What holds of the answers of the interface, for programs. */
@Module({ controllers: [SchemasController] })
export class DescriptionsModule {}
