import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs, negotiate, problem } from '#api';
import { Page } from './page.js';

/** The same addresses without a language lead to the reader's own. */
export const doorTo = (paths: readonly string[]): Type => {
  @Controller()
  @Needs('read-public')
  class WithoutLanguage {
    @Get([...paths])
    lead(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
      const lang = negotiate(undefined, request.headers['accept-language']);
      const rest = request.url === '/' ? '' : request.url.replace(/^\/(?=\?|$)/, '');
      void reply
        .status(303)
        .headers({ location: `/${lang}${rest}`, vary: 'accept-language', 'cache-control': 'no-cache' })
        .send('');
    }
  }
  return WithoutLanguage;
};

/** What lies under a language and is no page. */
@Page('*')
export class NoPage {
  @Get()
  nothing(): never {
    throw problem('unknown-route');
  }
}
