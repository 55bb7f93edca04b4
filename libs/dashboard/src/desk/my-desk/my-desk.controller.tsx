import { Body, Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DRAFTS, DeskForm, DeskPage, EVENT_LOG, formField, formTokenFor, mayDo, problem, Views } from '#api';
import type { Lang, Words } from '#kernel';
import { type Drafts, paperSource, recordedEntries, recordedPaper, type RecordView } from '#record';
import { places } from '../../routing/index.js';
import { DeskDoor } from '../desk-door.js';
import { DeskPages, langOf, under } from '../desk-pages.js';
import { partiesIn } from '../engine/at-hand.js';
import type { Log } from '../log.js';
import { taskNamed } from '../tasks/index.js';
import { FindEntryPage } from './find-entry.page.js';
import { foundEntries, myDeskOf } from './lists.js';
import { MyDeskPage } from './my-desk.page.js';
import { WhatItTellsPage } from './what-it-tells.page.js';

const now = { asOf: null, knownAt: null };

/** What a task may be about: a paper that it is entered from, an entry that it amends. */
const abouts = ['paper', 'stream', 'event'] as const;

/** What waits, and what is begun from there. */
@Controller()
export class MyDeskController {
  constructor(
    @Inject(DRAFTS) private readonly drafts: Drafts,
    @Inject(EVENT_LOG) private readonly log: Log,
    private readonly views: Views,
    private readonly door: DeskDoor,
    private readonly pages: DeskPages,
  ) {}

  @Get(under(places.myDesk))
  @DeskPage()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const by = this.door.anybodyAtDesk(request, reply);
    if (by === null) return undefined;
    const lang = langOf(request);
    const view = await this.views.openDesk(request);
    const desk = {
      ...(await myDeskOf(view, await this.views.open(request, now), lang)),
      drafts: await this.drafts.list(by),
    };
    const may = {
      record: mayDo(request, 'record'),
      check: mayDo(request, 'check'),
      makeAvailable: mayDo(request, 'make-available'),
    };
    const page = <MyDeskPage desk={desk} may={may} token={formTokenFor(request, reply)} />;
    return this.pages.send(page, request, reply, 200, await partiesIn(view, lang));
  }

  @Get(under(places.whatItTells))
  @DeskPage()
  async what(@Query() query: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (this.door.anybodyAtDesk(request, reply) === null) return undefined;
    const [key, token, mayRecord] = [formField(query, 'paper'), formTokenFor(request, reply), mayDo(request, 'record')];
    if (key === '')
      return this.pages.send(<WhatItTellsPage paper={null} mayRecord={mayRecord} token={token} />, request, reply);
    const of = await recordedPaper(this.log, key);
    if (of === null) throw problem('not-found', { params: { id: key.slice(0, 100) } });
    const { nameOf, parties } = await namedIn(await this.views.openDesk(request), langOf(request));
    const paper = { of, citation: paperSource(of, nameOf).citation };
    const page = <WhatItTellsPage paper={paper} mayRecord={mayRecord} token={token} />;
    return this.pages.send(page, request, reply, 200, parties);
  }

  @Get(under(places.findEntry))
  @DeskPage()
  async find(@Query() query: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (this.door.reader(request, reply) === null) return undefined;
    const [day, number] = [formField(query, 'day'), formField(query, 'number')];
    const view = await this.views.openDesk(request);
    const { nameOf, parties } = await namedIn(view, langOf(request));
    const streams = day === '' && number === '' ? null : await foundEntries(view, day, number);
    const found =
      streams &&
      (await Promise.all(
        streams.map(async ({ stream, event }) =>
          (await recordedEntries(this.log, stream, nameOf))
            .filter((entry) => entry.event === event)
            .map(({ sentence, day: of }) => ({ stream, event, sentence, dated: of !== null })),
        ),
      ));
    const token = formTokenFor(request, reply);
    const page = <FindEntryPage day={day} number={number} found={found?.flat() ?? null} token={token} />;
    return this.pages.send(page, request, reply, 200, parties);
  }

  @Post(under(places.beginTask))
  @DeskForm()
  async begin(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const by = this.door.sender(request, reply, body);
    if (by === null) return undefined;
    const task = taskNamed(formField(body, 'task'));
    if (task === undefined) throw problem('not-found', { params: { id: formField(body, 'task').slice(0, 100) } });
    const given = abouts.map((name) => [name, formField(body, name)] as const).filter(([, value]) => value !== '');
    const about = { ...Object.fromEntries(given), ...(await this.asItStands(formField(body, 'stream'))) };
    const draft = await this.drafts.begin(by, task.name, about);
    const lang = langOf(request);
    return this.pages.lead(draft === null ? places.signIn : places.draft(draft.id), lang, reply);
  }

  /** Where the stream stands whose entry is looked at: what is recorded of it after that is shown before it is amended. */
  private async asItStands(stream: string): Promise<Readonly<Record<string, string>>> {
    if (stream === '') return {};
    const revision = (await this.log.readStream(stream)).at(-1)?.revision;
    return revision === undefined ? {} : { revision: String(revision) };
  }
}

/** What parties are called there. */
const namedIn = async (view: RecordView, lang: Lang) => {
  const parties = await partiesIn(view, lang);
  const nameOf = (code: string): Words | undefined => parties.find((each) => each.code === code)?.name;
  return { parties, nameOf };
};
