import type { Type } from '@nestjs/common';
import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { correspondenceSlices } from '#correspondence';
import type { Slice } from '#kernel';
import type { CommandAnswer } from '#record';
import { registerSlices } from '#register';
import { Needs } from '../conventions/access.js';
import { Commands } from './commands.js';
import { isTaken } from '../conventions/taken-slices.js';

/** The door that writes to one slice of the register or of correspondence. */
const controllerOf = (slice: Slice): Type => {
  @Controller(`api/v1/${slice.collection}`)
  @Needs(slice.needs)
  class SliceRecordingController {
    constructor(private readonly commands: Commands) {}

    @Post()
    begin(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<CommandAnswer> {
      return this.commands.begin(slice, request, reply);
    }

    @Post(':id/:command')
    continue(
      @Param('id') id: string,
      @Param('command') command: string,
      @Req() request: FastifyRequest,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<CommandAnswer> {
      return this.commands.continue(slice, id, command, request, reply);
    }
  }
  return SliceRecordingController;
};

export const sliceRecordingControllers: readonly Type[] = [...registerSlices, ...correspondenceSlices]
  .filter(isTaken)
  .map(controllerOf);
