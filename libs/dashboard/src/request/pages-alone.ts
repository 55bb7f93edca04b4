import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { CLOCK, type Clock, TRIAL } from '#api';
import { type Lang, latestTodayOnEarth } from '#kernel';
import { addressOf, readerOf } from '../i18n/reader.js';
import type { PartyShown } from '#record';
import { readable } from '../routing/moment.js';
import { htmlOf } from './rendering.interceptor.js';
import { NAVIGATION, type Navigation } from './tokens.js';

/** Read from the address itself: one that cannot be routed has no query yet. */
const givenOnce = (url: string): Readonly<Record<string, string>> => {
  const given = new URLSearchParams(addressOf(url).query);
  return Object.fromEntries([...given].filter(([name]) => given.getAll(name).length === 1));
};

/** Pages that are no view of the record; those that name parties are told what they are called. */
@Injectable()
export class PagesAlone {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(NAVIGATION) private readonly navigation: Navigation,
    @Inject(TRIAL) private readonly trial: boolean,
  ) {}

  /** As text; `lang` where the address begins with none. */
  written(page: VNode, request: FastifyRequest, lang: Lang, parties: readonly PartyShown[] = []): string {
    const now = this.clock();
    const [today, openedOn] = [latestTodayOnEarth(now), now.toISOString().slice(0, 10)];
    const asked = {
      url: request.url,
      query: givenOnce(request.url),
      id: request.id,
      protocol: request.protocol,
      host: request.host,
    };
    const named = new Map(parties.map((party) => [party.code, party]));
    const reader = readerOf(asked, {
      today,
      openedOn,
      fallback: lang,
      nav: this.navigation(null),
      trial: this.trial,
      nameOf: (code) => named.get(code)?.name,
      sortKeyOf: (code) => named.get(code)?.sortKey,
    });
    return htmlOf(page, { ...reader, query: readable(reader.query, today) });
  }
}
