import { Body, Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ACCOUNTS,
  DRAFTS,
  DeskForm,
  DeskPage,
  formField,
  formTokenFor,
  isOwnForm,
  letIn,
  hasDesk,
  signedInOf,
} from '#api';
import { isLang } from '#kernel';
import { type Accounts, type Drafts, type LetIn, type NotLetIn, WaitFirst } from '#record';
import { places } from '../routing/index.js';
import { DeskPages, langOf, under } from './desk-pages.js';
import { FirstEntryPage } from './first-entry.page.js';
import type { Refused } from './form.part.js';
import { SignInPage } from './sign-in.page.js';

/** How somebody comes in: by name and password, or by the code of a letter. */
@Controller()
export class SignInController {
  constructor(
    @Inject(ACCOUNTS) private readonly accounts: Accounts,
    @Inject(DRAFTS) private readonly drafts: Drafts,
    private readonly pages: DeskPages,
  ) {}

  @Get(under(places.signIn))
  @DeskPage()
  signIn(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.showSignIn(request, reply, null);
  }

  @Post(under(places.signIn))
  @DeskForm()
  async signInBy(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const again = (refused: Refused, status: number): void => this.showSignIn(request, reply, refused, body, status);
    if (!isOwnForm(request, formField(body, 'token'))) return again('form-out-of-date', 422);
    const [name, password] = [formField(body, 'name'), formField(body, 'password')];
    const answer = await this.accounts.signIn(name, password, request.ip);
    return this.letIn(answer, request, reply, again, formField(body, 'sealed'));
  }

  @Get(under(places.firstEntry))
  @DeskPage()
  firstEntry(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.showFirstEntry(request, reply, null);
  }

  @Post(under(places.firstEntry))
  @DeskForm()
  async enterBy(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const again = (refused: Refused, status: number): void =>
      this.showFirstEntry(request, reply, refused, body, status);
    if (!isOwnForm(request, formField(body, 'token'))) return again('form-out-of-date', 422);
    const [code, password, given] = ['code', 'password', 'lang'].map((name) => formField(body, name));
    const lang = isLang(given) ? given : langOf(request);
    return this.letIn(await this.accounts.enter(code ?? '', password ?? '', lang, request.ip), request, reply, again);
  }

  private async letIn(
    answer: LetIn | WaitFirst | NotLetIn,
    request: FastifyRequest,
    reply: FastifyReply,
    again: (refused: Refused, status: number) => void,
    sealed = '',
  ): Promise<void> {
    if (answer instanceof WaitFirst) {
      void reply.header('retry-after', String(Math.ceil(answer.ms / 1_000)));
      return again('wait-first', 429);
    }
    if (typeof answer === 'string') return again(answer, 422);
    // Whoever was in with this browser is out: a session never becomes somebody else's.
    const before = signedInOf(request);
    if (before !== null) await this.accounts.endSession(before, before.session.id, request.ip);
    letIn(request, reply, answer);
    return this.pages.lead(await this.whereTo(answer, sealed), answer.lang, reply);
  }

  /** To what was typed when the session before was over, else to the desk of whoever enters things. */
  private async whereTo({ secret }: LetIn, sealed: string): Promise<string> {
    const by = await this.accounts.signedIn(secret);
    if (by === null || !hasDesk(by)) return places.sessions;
    const draft = sealed === '' ? null : await this.drafts.unseal(by, sealed);
    return draft === null ? places.myDesk : places.draft(draft.id);
  }

  private showSignIn(
    request: FastifyRequest,
    reply: FastifyReply,
    refused: Refused | null,
    body: unknown = {},
    status = 200,
  ): void {
    const token = formTokenFor(request, reply);
    const page = (
      <SignInPage token={token} refused={refused} name={formField(body, 'name')} sealed={formField(body, 'sealed')} />
    );
    this.pages.send(page, request, reply, status);
  }

  private showFirstEntry(
    request: FastifyRequest,
    reply: FastifyReply,
    refused: Refused | null,
    body: unknown = {},
    status = 200,
  ): void {
    const [code, given] = [formField(body, 'code'), formField(body, 'lang')];
    const screens = isLang(given) ? given : langOf(request);
    const token = formTokenFor(request, reply);
    const page = <FirstEntryPage token={token} refused={refused} code={code} screens={screens} />;
    this.pages.send(page, request, reply, status);
  }
}
