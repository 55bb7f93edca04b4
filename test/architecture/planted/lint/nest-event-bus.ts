import { ofType } from '@nestjs/cqrs';

export const filter = ofType;
