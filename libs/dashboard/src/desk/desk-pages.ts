import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { negotiate } from '#api';
import { type Lang, languages } from '#kernel';
import type { PartyShown } from '#record';
import { localized } from '../i18n/reader.js';
import { PagesAlone } from '../request/pages-alone.js';
import { pageHeaders } from '../request/rendering.interceptor.js';

/** Where a page of the desk lies, in each language. */
export const under = (place: string): string[] => languages.map((lang) => `${lang}/${place}`);

/** The language of a page of the desk: all of them have it in their address. */
export const langOf = ({ url, headers }: FastifyRequest): Lang =>
  localized(url).lang ?? negotiate(undefined, headers['accept-language']);

/** How the desk answers: with a page that nobody keeps, or with the way to one. */
@Injectable()
export class DeskPages {
  constructor(private readonly pages: PagesAlone) {}

  send(
    page: VNode,
    request: FastifyRequest,
    reply: FastifyReply,
    status = 200,
    parties: readonly PartyShown[] = [],
  ): void {
    const lang = langOf(request);
    void reply
      .status(status)
      .headers({
        ...pageHeaders,
        'content-language': lang,
        'cache-control': 'private, no-store',
        // Told to no other site, but to this one: a browser that tells nobody says of no form where it comes from.
        'referrer-policy': 'same-origin',
      })
      .send(this.pages.written(page, request, lang, parties));
  }

  lead(place: string, lang: Lang, reply: FastifyReply): void {
    void reply
      .status(303)
      .headers({ location: `/${lang}/${place}`, 'cache-control': 'private, no-store' })
      .send('');
  }
}
