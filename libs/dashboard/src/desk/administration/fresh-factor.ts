import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ACCOUNTS, formField, isOwnForm, signedInOf } from '#api';
import type { Accounts } from '#record';
import { places } from '../../routing/index.js';
import { DeskPages, langOf } from '../desk-pages.js';

/** What stands before every act of a session alone: that it is a session, that its form was made in it, and a second factor just given. */
@Injectable()
export class FreshFactor {
  constructor(
    @Inject(ACCOUNTS) private readonly accounts: Accounts,
    private readonly pages: DeskPages,
  ) {}

  /** Leads to where it is given, and from there to `place`, whoever lacks it. `body`: of a form that was sent; one of another session does nothing either. */
  isLacking(request: FastifyRequest, reply: FastifyReply, place: string, body?: unknown): boolean {
    const signedIn = signedInOf(request);
    const lang = langOf(request);
    if (signedIn === null) this.pages.lead(places.signIn, lang, reply);
    else if (this.accounts.factors.required(signedIn) !== null)
      this.pages.lead(`${places.secondFactor}?next=${encodeURIComponent(place)}`, lang, reply);
    else if (body !== undefined && !isOwnForm(request, formField(body, 'token'))) this.pages.lead(place, lang, reply);
    else return false;
    return true;
  }
}
