import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Needs, problem } from '#api';
import { assetNamed } from '../ui/assets.js';

/** Sheet, fonts and icon, from this process: what is under a name never changes. */
@Controller('assets')
@Needs('read-public')
export class AssetsController {
  @Get(':name')
  asset(@Param('name') name: string, @Res() reply: FastifyReply): void {
    const found = assetNamed(name);
    if (found === undefined) throw problem('unknown-route');
    void reply
      .headers({ 'content-type': found.type, 'cache-control': 'public, max-age=31536000, immutable' })
      .send(found.bytes);
  }
}
