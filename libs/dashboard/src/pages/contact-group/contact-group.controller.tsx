import { Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { body, contactGroup as contactGroupKind } from '#actions';
import { Views } from '#api';
import type { PageEntry } from '../../request/index.js';
import { Page, pageQuery, ofKind } from '../../request/index.js';
import { places } from '../../routing/index.js';
import { ContactGroupPage } from './contact-group.page.js';
import { contactGroupWords } from './contact-group.words.js';

/** The group that a resolution calls for, and any that was formed before, is found among all, however many others met since. */
const EVERY = 200;

@Page(places.contactGroup)
export class ContactGroupController {
  constructor(private readonly views: Views) {}

  @Get()
  async show(@Query() query: unknown, @Req() request: FastifyRequest) {
    const view = await this.views.open(request, pageQuery(query));
    const [shown, others] = await Promise.all([ofKind(view, contactGroupKind, EVERY), ofKind(view, body, EVERY)]);
    return <ContactGroupPage shown={shown} others={others.actions} />;
  }
}

export const contactGroup: PageEntry = {
  controllers: [ContactGroupController],
  nav: { words: contactGroupWords.title, place: () => places.contactGroup },
  samples: [places.contactGroup, `${places.contactGroup}?asOf=2018-10-01`],
};
