import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs, negotiate, problem } from '#api';
import { Page } from './page.js';
import { addressOf } from '../i18n/reader.js';

/** The same addresses without a language lead to the reader's own. */
export const redirectToLanguage = (paths: readonly string[]): Type => {
  @Controller()
  @Needs('read-public')
  class WithoutLanguage {
    @Get([...paths])
    lead(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
      const { path, query } = addressOf(request.url);
      const parameters = new URLSearchParams(query);
      const lang = negotiate(parameters.get('lang'), request.headers['accept-language']);
      parameters.delete('lang');
      const rest = `${path === '/' ? '' : path}${parameters.size === 0 ? '' : `?${parameters.toString()}`}`;
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
export class UnknownPage {
  @Get()
  nothing(): never {
    throw problem('unknown-route');
  }
}
