import { Body, Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ADMINISTERED,
  type Administered,
  CLOCK,
  type Clock,
  formField,
  formTokenFor,
  SessionForm,
  SessionPage,
} from '#api';
import { readNewToken, ReferenceIndex, scopesToGive, tokensShown } from '#record';
import { places } from '../../routing/index.js';
import { DeskPages, langOf, under } from '../desk-pages.js';
import type { AdministrationRefusal } from './administration.part.js';
import { FreshFactor } from './fresh-factor.js';
import { peopleBy } from './people-by.js';
import { TokenPage, TokensPage, type TokenTyped } from './tokens.page.js';

/** By what other systems come in: made, shown once, revoked. */
@Controller()
export class TokensController {
  constructor(
    @Inject(ADMINISTERED) private readonly administered: Administered,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly names: ReferenceIndex,
    private readonly factor: FreshFactor,
    private readonly pages: DeskPages,
  ) {}

  @Get(under(places.tokens))
  @SessionPage('administer')
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (this.factor.isLacking(request, reply, places.tokens)) return;
    return this.#show(request, reply, null, typedIn({}));
  }

  @Post(under(places.tokens))
  @SessionForm('administer')
  async make(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (this.factor.isLacking(request, reply, places.tokens, body)) return;
    const typed = typedIn(body);
    const read = await readNewToken({ ...typed, party: typed.party.trim() || null }, this.clock(), (code) =>
      this.#hasParty(code),
    );
    if (typeof read === 'string') return this.#show(request, reply, read, typed);
    const { id, token } = await this.administered.tokens.create(read);
    await peopleBy(request, this.administered).notedOfToken('token-made', id);
    return this.pages.send(<TokenPage made={token} />, request, reply);
  }

  @Post(under(places.revokeToken))
  @SessionForm('administer')
  async revoke(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (this.factor.isLacking(request, reply, places.tokens, body)) return;
    const id = formField(body, 'id');
    const revoked = await this.administered.tokens.revoke(id);
    if (revoked) await peopleBy(request, this.administered).notedOfToken('token-revoked', id);
    return this.pages.lead(places.tokens, langOf(request), reply);
  }

  async #hasParty(code: string): Promise<boolean> {
    await this.names.catchUp();
    return this.names.isEffective('party', code);
  }

  async #show(
    request: FastifyRequest,
    reply: FastifyReply,
    refused: AdministrationRefusal | null,
    typed: TokenTyped,
  ): Promise<void> {
    const tokens = tokensShown(await this.administered.tokens.list(), this.clock());
    const token = formTokenFor(request, reply);
    const page = <TokensPage token={token} refused={refused} typed={typed} tokens={tokens} />;
    return this.pages.send(page, request, reply, refused === null ? 200 : 422);
  }
}

const typedIn = (body: unknown): TokenTyped => ({
  name: formField(body, 'name'),
  role: formField(body, 'role') || 'integration',
  party: formField(body, 'party'),
  scopes: scopesToGive.filter((scope) => formField(body, `scope-${scope}`) === 'yes'),
  lastDay: formField(body, 'lastDay').trim(),
});
