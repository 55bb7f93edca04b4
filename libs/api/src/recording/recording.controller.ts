import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { kindNamed } from '#actions';
import { type CommandAnswer, sliceNamed } from '#record';
import { Needs } from '../conventions/access.js';
import { Epochs } from '../conventions/epochs.js';
import { problem } from '../conventions/problem.js';
import { answerWith, commandFrom } from './command-answers.js';
import { RecordCommand } from './record-command.js';
import { recorded } from './recorded.js';

/** Collections whose items can be read one by one; statements and assessments are read with their commitment. */
const addressed = ['resolutions', 'parties'];

const collections: Readonly<Record<string, string>> = {
  resolutions: 'resolution',
  parties: 'party',
  recommendations: 'recommendation',
  statements: 'statement',
  assessments: 'assessment',
};

const registers = ['resolutions', 'parties', 'recommendations'];

/** The collection a route is about: `/api/v1/<collection>…`. */
const collectionOf = ({ routeOptions }: FastifyRequest): string => routeOptions.url?.split('/')[3] ?? '';

const encoded = (id: string): string => encodeURIComponent(id);

/** Every door that writes: the register's collections and, generically, every kind of action. */
@Controller('api/v1')
@Needs('record')
export class RecordingController {
  constructor(
    private readonly bus: CommandBus,
    private readonly epochs: Epochs,
  ) {}

  @Post('actions/:kind')
  async begin(
    @Param('kind') kind: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandAnswer> {
    const slice = this.kind(kind);
    const answer = await this.record(request, slice, sliceNamed(slice)?.begins ?? '', null);
    return answerWith(reply, answer, { location: `/api/v1/actions/${slice}/${encoded(answer.id)}` });
  }

  @Post('actions/:kind/:id/:command')
  async continue(
    @Param('kind') kind: string,
    @Param('id') id: string,
    @Param('command') command: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandAnswer> {
    return answerWith(reply, await this.record(request, this.kind(kind), command, id), null);
  }

  @Post(registers)
  @Needs('amend-register')
  register(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<CommandAnswer> {
    return this.enter(request, reply);
  }

  @Post(registers.map((name) => `${name}/:id/:command`))
  @Needs('amend-register')
  async amend(
    @Param('id') id: string,
    @Param('command') command: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandAnswer> {
    const slice = collections[collectionOf(request)] ?? '';
    return answerWith(reply, await this.record(request, slice, command, id), null);
  }

  @Post('statements')
  state(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<CommandAnswer> {
    return this.enter(request, reply);
  }

  @Post('assessments')
  @Needs('assess')
  assess(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<CommandAnswer> {
    return this.enter(request, reply);
  }

  private async enter(request: FastifyRequest, reply: FastifyReply): Promise<CommandAnswer> {
    const collection = collectionOf(request);
    const slice = collections[collection] ?? '';
    const answer = await this.record(request, slice, sliceNamed(slice)?.begins ?? '', null);
    const location = addressed.includes(collection) ? `/api/v1/${collection}/${encoded(answer.id)}` : null;
    return answerWith(reply, answer, { location });
  }

  private async record(
    request: FastifyRequest,
    slice: string,
    command: string,
    id: string | null,
  ): Promise<CommandAnswer> {
    const answer = await recorded(this.bus.execute(new RecordCommand(commandFrom(request, { slice, command, id }))));
    return { ...answer, position: this.epochs.told(answer.position) };
  }

  private kind(name: string): string {
    if (kindNamed(name) === undefined) throw problem('unknown-kind', { params: { kind: name.slice(0, 60) } });
    return name;
  }
}
