import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DRAFTS, formField, formTokenFor, hasDesk, isOwnForm, mayDo, problem, signedInOf } from '#api';
import type { Drafts, SignedIn } from '#record';
import { places } from '../routing/index.js';
import { DeskPages, langOf } from './desk-pages.js';
import { SignInPage } from './sign-in.page.js';

/** What a function may do or not. */
type Act = Parameters<typeof mayDo>[1];
type Texts = Readonly<Record<string, string>>;

/** Who comes to a page that writes: signed in, and of a function that enters things. */
@Injectable()
export class DeskDoor {
  constructor(
    @Inject(DRAFTS) private readonly drafts: Drafts,
    private readonly pages: DeskPages,
  ) {}

  /** Of a page; `null`: they are led to where one signs in. Throws 403 for a function that may not do it. */
  reader(request: FastifyRequest, reply: FastifyReply, act: Act = 'record'): SignedIn | null {
    const by = signedInOf(request);
    if (by === null) this.pages.lead(places.signIn, langOf(request), reply);
    else if (!mayDo(request, act)) throw problem('forbidden');
    return by;
  }

  /** Of the page of what waits; `null`: they are led to where one signs in. Throws 403 for a function that does nothing at the desk. */
  anybodyAtDesk(request: FastifyRequest, reply: FastifyReply): SignedIn | null {
    const by = signedInOf(request);
    if (by === null) this.pages.lead(places.signIn, langOf(request), reply);
    else if (!hasDesk(by)) throw problem('forbidden');
    return by;
  }

  /**
   * Of a form; `null`: they have their answer. Where the session is over that is the page by which one signs in, which carries what
   * was typed into a draft.
   */
  async sender(
    request: FastifyRequest,
    reply: FastifyReply,
    body: unknown,
    typed: { readonly draft: string; readonly fields: Texts } | null = null,
    act: Act = 'record',
  ): Promise<SignedIn | null> {
    const by = signedInOf(request);
    if (by !== null && !mayDo(request, act)) throw problem('forbidden');
    if (by !== null && (typed !== null || isOwnForm(request, formField(body, 'token')))) return by;
    if (by !== null) this.pages.lead(places.myDesk, langOf(request), reply);
    else if (typed === null) this.pages.lead(places.signIn, langOf(request), reply);
    else {
      const sealed = await this.drafts.seal(typed.draft, typed.fields);
      const page = <SignInPage token={formTokenFor(request, reply)} refused="session-over" name="" sealed={sealed} />;
      this.pages.send(page, request, reply, 422);
    }
    return null;
  }
}
