import { Controller, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { may } from '#identity';
import { type CommandRequest, previewOf, Recorder } from '#record';
import { Needs, principalOf } from '../conventions/access.js';
import { withEdtf } from '../conventions/edtf.js';
import { Epochs } from '../conventions/epochs.js';
import { readQuery, words } from '../conventions/parameters.js';
import { badQuery, problem } from '../conventions/problem.js';
import { Views } from '../conventions/views.js';
import { commandFrom } from './command-answers.js';
import { recorded } from './recorded.js';
import { takenSlices } from '../conventions/taken-slices.js';

type Target = Pick<CommandRequest, 'slice' | 'command' | 'id'>;

/** The command that takes what is sent to an address: `actions/training/{id}/record-opening`. Throws 404 where none does. */
const commandAt = (address: string): Target & { readonly needs: (typeof takenSlices)[number]['needs'] } => {
  const path = address.replace(/^\/?(api\/v1\/)?/, '');
  const slice = takenSlices.find(({ collection }) => `${path}/`.startsWith(`${collection}/`));
  const [id, command, ...more] = path.slice((slice?.collection.length ?? 0) + 1).split('/');
  const begins = id === '' && command === undefined;
  if (slice === undefined || more.length > 0 || (!begins && command === undefined))
    throw problem('unknown-command', { params: { command: address.slice(0, 60) } });
  const { name, needs } = slice;
  return { slice: name, needs, command: command ?? slice.begins, id: begins ? null : (id ?? null) };
};

/** What a command would come to, before it is sent. Nothing is recorded. */
@Controller('api/v1/previews')
@Needs('record')
export class PreviewsController {
  constructor(
    private readonly recorder: Recorder,
    private readonly views: Views,
    private readonly epochs: Epochs,
  ) {}

  @Post()
  @HttpCode(200)
  async preview(
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { of } = readQuery({ of: words }, query);
    if (of === null) throw badQuery('?of', 'missing');
    const { needs, ...target } = commandAt(of);
    if (!may(principalOf(request), needs)) throw problem('forbidden');
    const decided = await recorded(this.recorder.decide(commandFrom(request, target, this.epochs.prefix)));
    void reply.header('cache-control', 'no-store');
    return withEdtf(await previewOf(await this.views.open(request, { asOf: null, knownAt: null }), decided));
  }
}
