import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Slice } from '#kernel';
import type { CommandAnswer, CommandRequest } from '#record';
import { Epochs } from '../conventions/epochs.js';
import { answerWith, commandFrom } from './command-answers.js';
import { recordOn } from './record-on.js';
import { recorded } from './recorded.js';

/** What every door that writes does with a request: the slice is of its address. */
@Injectable()
export class Commands {
  constructor(
    private readonly bus: CommandBus,
    private readonly epochs: Epochs,
  ) {}

  async begin(slice: Slice, request: FastifyRequest, reply: FastifyReply): Promise<CommandAnswer> {
    const answer = await this.record(request, { slice: slice.name, command: slice.begins, id: null });
    return answerWith(reply, answer, `/api/v1/${slice.collection}/${encodeURIComponent(answer.id)}`);
  }

  async continue(
    slice: Slice,
    id: string,
    command: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<CommandAnswer> {
    return answerWith(reply, await this.record(request, { slice: slice.name, command, id }), null);
  }

  private async record(
    request: FastifyRequest,
    target: Pick<CommandRequest, 'slice' | 'command' | 'id'>,
  ): Promise<CommandAnswer> {
    const answer = await recorded(recordOn(this.bus, commandFrom(request, target, this.epochs.prefix)));
    return { ...answer, position: this.epochs.format(answer.position) };
  }
}
