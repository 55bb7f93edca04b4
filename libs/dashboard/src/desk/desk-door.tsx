import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  DRAFTS,
  formField,
  formTokenFor,
  type FormWithFiles,
  hasDesk,
  isOwnForm,
  mayDo,
  problem,
  signedInOf,
  Uploads,
} from '#api';
import type { Drafts, SignedIn } from '#record';
import { places } from '../routing/index.js';
import { DeskPages, langOf } from './desk-pages.js';
import { SignInPage } from './sign-in.page.js';

/** What a function may do or not. */
type Act = Parameters<typeof mayDo>[1];

/** Who comes to a page that writes: signed in, and of a function that enters things. */
@Injectable()
export class DeskDoor {
  constructor(
    @Inject(DRAFTS) private readonly drafts: Drafts,
    private readonly uploads: Uploads,
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

  /** Of a form; `null`: they have their answer. Throws 403 for a function that may not do it. */
  sender(request: FastifyRequest, reply: FastifyReply, body: unknown, act: Act = 'record'): SignedIn | null {
    const by = signedInOf(request);
    if (by !== null && !mayDo(request, act)) throw problem('forbidden');
    if (by !== null && isOwnForm(request, formField(body, 'token'))) return by;
    this.pages.lead(by === null ? places.signIn : places.myDesk, langOf(request), reply);
    return null;
  }

  /**
   * What somebody sends of a draft, read as it comes: files are kept of whoever may send them alone. `null`: they have their answer. Where
   * the session is over that is the page by which one signs in, which carries what was typed.
   */
  async sent(
    request: FastifyRequest,
    reply: FastifyReply,
    draft: string,
  ): Promise<{ readonly by: SignedIn; readonly sent: FormWithFiles } | null> {
    const by = signedInOf(request);
    if (by !== null && !mayDo(request, 'record')) throw problem('forbidden');
    const sent = await this.uploads.read(request, { keeps: by !== null });
    if (by !== null) return { by, sent };
    const { token: _, ...typed } = sent.fields;
    const sealed = await this.drafts.seal(draft, typed);
    const refused = sent.notTaken.length === 0 ? 'session-over' : 'session-over-with-files';
    const page = <SignInPage token={formTokenFor(request, reply)} refused={refused} name="" sealed={sealed} />;
    this.pages.send(page, request, reply, 422);
    return null;
  }
}
