import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Slice } from '#kernel';
import type { CommandAnswer, CommandRequest } from '#record';
import { addresses } from '../conventions/addresses.js';
import { Epochs } from '../conventions/epochs.js';
import { answerWith, commandFrom } from './command-answers.js';
import { recordOn } from './record-on.js';
import { recorded } from './recorded.js';

const read = new Set(Object.values(addresses).map((address) => address.replace(/\{\w+\}/g, '{}')));

/** Whether its things can be read one by one; the others are read with what they are about. */
const isAddressed = ({ collection }: Slice): boolean =>
  read.has(`/api/v1/${collection}/{}`) || read.has(`/api/v1/${collection.replace(/\/.*$/, '/{}')}/{}`);

/** What every door that writes does with a request: the slice is of its address. */
@Injectable()
export class Commands {
  constructor(
    private readonly bus: CommandBus,
    private readonly epochs: Epochs,
  ) {}

  async begin(slice: Slice, request: FastifyRequest, reply: FastifyReply): Promise<CommandAnswer> {
    const answer = await this.record(request, { slice: slice.name, command: slice.begins, id: null });
    const at = `/api/v1/${slice.collection}/${encodeURIComponent(answer.id)}`;
    return answerWith(reply, answer, { location: isAddressed(slice) ? at : null });
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
    const answer = await recorded(recordOn(this.bus, commandFrom(request, target)));
    return { ...answer, position: this.epochs.format(answer.position) };
  }
}
