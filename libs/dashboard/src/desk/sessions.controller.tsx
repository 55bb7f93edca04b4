import { Body, Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ACCOUNTS, DeskForm, DeskPage, formField, formTokenFor, isOwnForm, letOut, mayDo, signedInOf } from '#api';
import type { Accounts, SignedIn } from '#record';
import { places } from '../routing/index.js';
import { DeskPages, langOf, under } from './desk-pages.js';
import { SessionsPage } from './sessions.page.js';

/** Where somebody is signed in, and how they go out. */
@Controller()
export class SessionsController {
  constructor(
    @Inject(ACCOUNTS) private readonly accounts: Accounts,
    private readonly pages: DeskPages,
  ) {}

  @Get(under(places.sessions))
  @DeskPage()
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const signedIn = signedInOf(request);
    if (signedIn === null) return this.pages.lead(places.signIn, langOf(request), reply);
    const sessions = await this.accounts.sessionsOf(signedIn);
    const token = formTokenFor(request, reply);
    const { needed: hasFactor } = await this.accounts.factors.standing(signedIn);
    const page = (
      <SessionsPage
        token={token}
        by={signedIn.by.id}
        functions={signedIn.functions}
        own={signedIn.session.id}
        sessions={sessions}
        hasFactor={hasFactor}
        administers={mayDo(request, 'administer')}
        setsRegister={mayDo(request, 'set-register')}
      />
    );
    return this.pages.send(page, request, reply);
  }

  @Post(under(places.endSession))
  @DeskForm()
  async end(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const signedIn = sender(request, body);
    if (signedIn !== null) await this.accounts.endSession(signedIn, formField(body, 'session'), request.ip);
    return this.pages.lead(places.sessions, langOf(request), reply);
  }

  @Post(under(places.actBy))
  @DeskForm()
  async actBy(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const signedIn = sender(request, body);
    if (signedIn !== null) await this.accounts.actBy(signedIn, formField(body, 'appointment'));
    return this.pages.lead(places.sessions, langOf(request), reply);
  }

  @Post(under(places.signOut))
  @DeskForm()
  async signOut(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const signedIn = sender(request, body);
    if (signedIn === null) return this.pages.lead(places.sessions, langOf(request), reply);
    await this.accounts.endSession(signedIn, signedIn.session.id, request.ip);
    letOut(request, reply);
    return this.pages.lead(places.signIn, langOf(request), reply);
  }
}

/** Who sends a form; `null` where it was made for another session, or for one that is over: then it does nothing, and they see how it stands. */
const sender = (request: FastifyRequest, body: unknown): SignedIn | null =>
  isOwnForm(request, formField(body, 'token')) ? signedInOf(request) : null;
