import { Body, Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ACCOUNTS, DeskForm, DeskPage, formField, formTokenFor, isOwnForm, signedInOf } from '#api';
import { type Accounts, type FactorRefusal, type SignedIn, WaitFirst } from '#record';
import { places } from '../../routing/index.js';
import { DeskPages, langOf, under } from '../desk-pages.js';
import type { Refused } from '../form.part.js';
import { SecondFactorPage } from './second-factor.page.js';
import { RecoveryPage, SetUpPage } from './set-up.page.js';

type Sent = 'code' | 'password';

/** A place of the desk, to go on to, and what it is asked; anything else leads nowhere. */
const nextOf = (text: string): string =>
  /^desk\/[a-z0-9/-]{1,200}(?:\?[\w.%~-]+=[\w.%~-]*(?:&[\w.%~-]+=[\w.%~-]*)*)?$/.test(text) && text.length < 1000
    ? text
    : '';

/** Of an app, which shows it beside its code. Whose it is it need not know. */
const uriOf = ({ hostname }: FastifyRequest, key: string): string =>
  `otpauth://totp/${encodeURIComponent(`Tanfidh:${hostname}`)}?secret=${key}&issuer=Tanfidh`;

/** What somebody has beside a password: set up, and given for ten minutes. */
@Controller()
export class SecondFactorController {
  constructor(
    @Inject(ACCOUNTS) private readonly accounts: Accounts,
    private readonly pages: DeskPages,
  ) {}

  @Get(under(places.secondFactor))
  @DeskPage()
  async show(@Query('next') next: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.#show(request, reply, null, 'code', typeof next === 'string' ? next : '');
  }

  @Post(under(places.secondFactor))
  @DeskForm()
  async give(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const signedIn = this.#sender(request, body);
    const next = formField(body, 'next');
    if (signedIn === null) return this.#show(request, reply, 'form-out-of-date', 'code', next);
    const answer = await this.accounts.factors.give(signedIn, formField(body, 'code'), request.ip);
    if (answer !== null) return this.#show(request, reply, answer, 'code', next);
    return this.pages.lead(nextOf(next) || places.secondFactor, langOf(request), reply);
  }

  @Post(under(places.offerFactor))
  @DeskForm()
  async offer(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const signedIn = this.#sender(request, body);
    if (signedIn === null) return this.#show(request, reply, 'form-out-of-date', 'password');
    const answer = await this.accounts.factors.offer(signedIn, formField(body, 'password'));
    if (typeof answer === 'string' || answer instanceof WaitFirst)
      return this.#show(request, reply, answer, 'password');
    const { key } = answer;
    const token = formTokenFor(request, reply);
    const page = <SetUpPage token={token} refused={null} shown={{ uri: uriOf(request, key), key }} />;
    return this.pages.send(page, request, reply);
  }

  @Post(under(places.takeFactor))
  @DeskForm()
  async take(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const signedIn = this.#sender(request, body);
    if (signedIn === null) return this.#show(request, reply, 'form-out-of-date', 'password');
    const answer = await this.accounts.factors.take(signedIn, formField(body, 'code'), request.ip);
    if (answer === 'second-factor-refused' || answer instanceof WaitFirst) {
      const token = formTokenFor(request, reply);
      const page = <SetUpPage token={token} refused={this.#said(answer, reply)} shown={null} />;
      return this.pages.send(page, request, reply, statusOf(answer));
    }
    if (typeof answer === 'string') return this.#show(request, reply, answer, 'password');
    return this.pages.send(<RecoveryPage codes={answer} />, request, reply);
  }

  /** `null` where it was made for another session, or for one that is over. */
  #sender(request: FastifyRequest, body: unknown): SignedIn | null {
    return isOwnForm(request, formField(body, 'token')) ? signedInOf(request) : null;
  }

  async #show(
    request: FastifyRequest,
    reply: FastifyReply,
    why: FactorRefusal | 'form-out-of-date' | WaitFirst | null,
    sent: Sent,
    next = '',
  ): Promise<void> {
    const signedIn = signedInOf(request);
    if (signedIn === null) return this.pages.lead(places.signIn, langOf(request), reply);
    const page = (
      <SecondFactorPage
        token={formTokenFor(request, reply)}
        refused={this.#said(why, reply)}
        standing={await this.accounts.factors.standing(signedIn)}
        sent={sent}
        next={nextOf(next)}
      />
    );
    return this.pages.send(page, request, reply, statusOf(why));
  }

  #said(why: FactorRefusal | 'form-out-of-date' | WaitFirst | null, reply: FastifyReply): Refused | null {
    if (!(why instanceof WaitFirst)) return why;
    void reply.header('retry-after', String(Math.ceil(why.ms / 1_000)));
    return 'wait-first';
  }
}

const statusOf = (why: unknown): number => {
  if (why instanceof WaitFirst) return 429;
  return why === null ? 200 : 422;
};
