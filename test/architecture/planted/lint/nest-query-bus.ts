import { QueryBus } from '@nestjs/cqrs';

export const bus = QueryBus;
