import { Body, Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DRAFTS, DeskForm, DeskPage, EVENT_LOG, formField, formTokenFor, mayDo, problem, Views } from '#api';
import type { Lang, Words } from '#kernel';
import { type Drafts, type EntryRecorded, paperSource, recordedEntries, recordedPaper, type RecordView } from '#record';
import { places } from '../../routing/index.js';
import { DeskDoor } from '../desk-door.js';
import { DeskPages, langOf, under } from '../desk-pages.js';
import { partiesIn } from '../engine/at-hand.js';
import type { Log } from '../log.js';
import { partsOf, typedIn } from '../tasks/correct/parts.js';
import { partWords } from '../tasks/correct/parts.words.js';
import { taskNamed } from '../tasks/index.js';
import { CorrectEntryPage } from './correct-entry.page.js';
import { FindEntryPage } from './find-entry.page.js';
import { foundEntries } from './found.js';
import { myDeskOf } from './lists.js';
import { MyDeskPage } from './my-desk.page.js';
import { WhatItTellsPage } from './what-it-tells.page.js';

type NameOf = Parameters<typeof recordedEntries>[2];

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
    const key = formField(query, 'paper');
    // A paper is looked at by whoever checks, too.
    const by = key === '' ? this.door.reader(request, reply) : this.door.anybodyAtDesk(request, reply);
    if (by === null) return undefined;
    const [token, mayRecord] = [formTokenFor(request, reply), mayDo(request, 'record')];
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
    const view = await this.views.openDesk(request);
    const { nameOf, parties } = await namedIn(view, langOf(request));
    const [day, number, words] = ['day', 'number', 'words'].map((name) => formField(query, name));
    const wanted = { day: day ?? '', number: number ?? '', words: words ?? '' };
    const isAsked = Object.values(wanted).some((each) => each.trim() !== '');
    const found = isAsked ? await foundEntries(view, this.log, wanted, nameOf) : null;
    const page = <FindEntryPage wanted={wanted} found={found} token={formTokenFor(request, reply)} />;
    return this.pages.send(page, request, reply, 200, parties);
  }

  @Get(under(places.correctEntry))
  @DeskPage()
  async correct(@Query() query: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (this.door.reader(request, reply) === null) return undefined;
    const { nameOf, parties } = await namedIn(await this.views.openDesk(request), langOf(request));
    const [stream, event] = [formField(query, 'stream'), formField(query, 'event')];
    const entry = await this.entry(stream, event, nameOf);
    if (entry === null) throw problem('not-found', { params: { id: event.slice(0, 100) } });
    const page = <CorrectEntryPage entry={{ ...entry, stream }} token={formTokenFor(request, reply)} />;
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
    const lang = langOf(request);
    const stream = formField(body, 'stream');
    const { fields, ...chosen } = await this.chosen(body, request);
    const about = { ...Object.fromEntries(given), ...chosen, ...(await this.asItStands(stream)) };
    const draft = await this.drafts.begin(by, task.name, about, fields);
    return this.pages.lead(draft === null ? places.signIn : places.draft(draft.id), lang, reply);
  }

  /** What of an entry was chosen to be corrected, and how it reads now. */
  private async chosen(body: unknown, request: FastifyRequest) {
    const ticked = Object.keys(partWords).filter((name) => formField(body, `part ${name}`) !== '');
    if (ticked.length === 0) return { fields: {} };
    const lang = langOf(request);
    const { nameOf } = await namedIn(await this.views.openDesk(request), lang);
    const entry = await this.entry(formField(body, 'stream'), formField(body, 'event'), nameOf);
    const [has, called] = [entry?.body ?? {}, (code: string): string => nameOf(code)?.[lang] ?? code];
    const parts = partsOf(has).filter((name) => ticked.includes(name));
    const texts = parts.flatMap((name) => Object.entries(typedIn(name, has, called)));
    return { parts: parts.join(' '), fields: Object.fromEntries(texts) };
  }

  private async entry(stream: string, event: string, nameOf: NameOf): Promise<EntryRecorded | null> {
    return (await recordedEntries(this.log, stream, nameOf)).find((each) => each.event === event) ?? null;
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
