import { Body, Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { ACCOUNTS, DeskForm, DeskPage, EVENT_LOG, formField, formTokenFor, problem, Views } from '#api';
import type { Words } from '#kernel';
import {
  type Accounts,
  deskKeys,
  type DeskEntry,
  entriesOnDesk,
  EntryHandler,
  isUnrecorded,
  type SignedIn,
  originOf,
} from '#record';
import { places } from '../../routing/index.js';
import { FreshFactor } from '../administration/fresh-factor.js';
import { DeskDoor } from '../desk-door.js';
import { DeskPages, langOf, under } from '../desk-pages.js';
import { partiesIn } from '../engine/at-hand.js';
import type { Log } from '../log.js';
import { AvailablePage, WithdrawAvailabilityPage } from './available.page.js';
import { CheckListPage } from './check-list.page.js';
import { availableIn, entriesIn, listKeyIn, tickedIn, typedIn, withdrawalIn } from './handling-forms.js';
import { handlingPageWords } from './handling.words.js';
import { refusedIn } from './refused-words.js';
import type { Told } from './told.part.js';

/** As many of a list are shown at once, oldest first: the others come up as these are done with. */
const MOST = 200;

const waiting = {
  check: [deskKeys.awaitsCheck],
  available: [deskKeys.seenBy('secretariat'), deskKeys.seenBy('member-states')],
};

interface Shown extends Told {
  readonly body: unknown;
  readonly status: number;
}

const asked: Shown = { body: {}, status: 200 };

/** Lists of entries: looked at by a second person, made available, withdrawn from sight. */
@Controller()
export class HandlingController {
  constructor(
    private readonly handler: EntryHandler,
    @Inject(ACCOUNTS) private readonly accounts: Accounts,
    private readonly factor: FreshFactor,
    @Inject(EVENT_LOG) private readonly log: Log,
    private readonly views: Views,
    private readonly door: DeskDoor,
    private readonly pages: DeskPages,
  ) {}

  @Get(under(places.checkList))
  @DeskPage()
  async checkList(@Query() query: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const by = this.door.reader(request, reply, 'check');
    return by === null ? undefined : this.showCheckList(by, { ...asked, ...doneIn(query) }, request, reply);
  }

  @Post(under(places.checkList))
  @DeskForm()
  async check(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const by = this.door.sender(request, reply, body, 'check');
    if (by === null) return undefined;
    const told = await this.handled('check', { entries: entriesIn(body) }, body, by, request);
    if (told.done !== undefined) return this.lead(places.checkList, told.done, request, reply);
    return this.showCheckList(by, { ...told, body, status: 422 }, request, reply);
  }

  @Get(under(places.makeAvailable))
  @DeskPage()
  async available(@Query() query: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!this.mayMakeAvailable(request, reply, places.makeAvailable)) return;
    await this.showAvailable({ ...asked, ...doneIn(query) }, request, reply);
  }

  @Post(under(places.makeAvailable))
  @DeskForm()
  async makeAvailable(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const by = this.door.sender(request, reply, body, 'make-available');
    if (by === null) return undefined;
    const told =
      this.lacksFactor(by, request) ??
      (await this.handled('make-available', availableIn(body, langOf(request)), body, by, request));
    if (told.done !== undefined) return this.lead(places.makeAvailable, told.done, request, reply);
    return this.showAvailable({ ...told, body, status: 422 }, request, reply);
  }

  @Get(under(places.withdrawAvailability))
  @DeskPage()
  async withdrawal(@Query() query: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const [stream, event] = ['stream', 'event'].map((name) => encodeURIComponent(formField(query, name)));
    if (!this.mayMakeAvailable(request, reply, `${places.withdrawAvailability}?stream=${stream}&event=${event}`))
      return;
    await this.showWithdrawal({ ...asked, body: query }, request, reply);
  }

  @Post(under(places.withdrawAvailability))
  @DeskForm()
  async withdraw(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const by = this.door.sender(request, reply, body, 'make-available');
    if (by === null) return undefined;
    const told =
      this.lacksFactor(by, request) ??
      (await this.handled('withdraw-availability', withdrawalIn(body, langOf(request)), body, by, request));
    if (told.done !== undefined) return this.lead(places.makeAvailable, told.done, request, reply);
    return this.showWithdrawal({ ...told, body, status: 422 }, request, reply);
  }

  /** Whoever comes without a second factor just given is led to where it is, before anything is typed. */
  private mayMakeAvailable(request: FastifyRequest, reply: FastifyReply, place: string): boolean {
    return this.door.reader(request, reply, 'make-available') !== null && !this.factor.isLacking(request, reply, place);
  }

  /** Where it has grown old while a form was filled in, all that was typed is shown again. */
  private lacksFactor(by: SignedIn, request: FastifyRequest): Told | null {
    if (this.accounts.factors.required(by) === null) return null;
    return { refused: [handlingPageWords.factorNeeded[langOf(request)]], factorNeeded: true };
  }

  private async handled(
    act: Parameters<EntryHandler['handle']>[0]['act'],
    body: object,
    sent: unknown,
    { principal }: SignedIn,
    request: FastifyRequest,
  ): Promise<Told> {
    const outcome = await this.handler.handle({
      act,
      body,
      key: listKeyIn(sent) ?? String(request.id),
      origin: originOf(principal),
      correlationId: String(request.id),
    });
    return isUnrecorded(outcome) ? { refused: refusedIn(outcome, langOf(request)) } : { done: outcome.entries };
  }

  private lead(place: string, done: number, request: FastifyRequest, reply: FastifyReply): void {
    this.pages.lead(`${place}?done=${done}`, langOf(request), reply);
  }

  private async showCheckList(by: SignedIn, shown: Shown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { body, status, ...told } = shown;
    const entries = await this.entries('check', request);
    const token = formTokenFor(request, reply);
    const page = (
      <CheckListPage entries={entries} by={by.principal.id} token={token} ticked={tickedIn(body)} {...told} />
    );
    return this.send(page, status, request, reply);
  }

  private async showAvailable(shown: Shown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { body, status, ...told } = shown;
    const entries = (await this.entries('available', request)).filter(({ awaitsCheck }) => !awaitsCheck);
    const token = formTokenFor(request, reply);
    const page = (
      <AvailablePage entries={entries} token={token} ticked={tickedIn(body)} typed={typedIn(body)} {...told} />
    );
    return this.send(page, status, request, reply);
  }

  private async showWithdrawal(shown: Shown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { body, status, ...told } = shown;
    const [stream, event] = [formField(body, 'stream'), formField(body, 'event')];
    const [entry] = await entriesOnDesk(this.log, [{ stream, event }], await this.nameOf(request));
    if (entry === undefined) throw problem('not-found', { params: { id: event.slice(0, 100) } });
    const token = formTokenFor(request, reply);
    const page = <WithdrawAvailabilityPage entry={entry} token={token} typed={typedIn(body)} {...told} />;
    return this.send(page, status, request, reply);
  }

  private async entries(of: keyof typeof waiting, request: FastifyRequest): Promise<readonly DeskEntry[]> {
    const view = await this.views.openDesk(request);
    const found = (await Promise.all(waiting[of].map((key) => view.desk.under(key)))).flat().slice(0, MOST);
    return entriesOnDesk(this.log, found, await this.nameOf(request));
  }

  private async nameOf(request: FastifyRequest): Promise<(code: string) => Words | undefined> {
    // A party that waits itself is named too.
    const view = await this.views.openDesk(request);
    const parties = new Map((await partiesIn(view, langOf(request))).map(({ code, name }) => [code, name]));
    return (code) => parties.get(code);
  }

  private async send(page: VNode, status: number, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const view = await this.views.openDesk(request);
    this.pages.send(page, request, reply, status, await partiesIn(view, langOf(request)));
  }
}

const doneIn = (query: unknown): Told => {
  const done = Number(formField(query, 'done'));
  return Number.isInteger(done) && done > 0 ? { done } : {};
};
