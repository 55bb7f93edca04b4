import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Kind } from '#actions';
import { kindNamed } from '#actions';
import type { CommandAnswer } from '#record';
import { Needs } from '../conventions/access.js';
import { problem } from '../conventions/problem.js';
import { Commands } from './commands.js';

const kindCalled = (name: string): Kind => {
  const kind = kindNamed(name);
  if (kind === undefined) throw problem('unknown-kind', { params: { kind: name.slice(0, 60) } });
  return kind;
};

/** The door that writes to actions, of whatever kind: a kind that is not there is told by its name. */
@Controller('api/v1/actions')
@Needs('record')
export class ActionsRecordingController {
  constructor(private readonly commands: Commands) {}

  @Post(':kind')
  begin(
    @Param('kind') kind: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandAnswer> {
    return this.commands.begin(kindCalled(kind), request, reply);
  }

  @Post(':kind/:id/:command')
  continue(
    @Param('kind') kind: string,
    @Param('id') id: string,
    @Param('command') command: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandAnswer> {
    return this.commands.continue(kindCalled(kind), id, command, request, reply);
  }
}
