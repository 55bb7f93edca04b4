import { Body, Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  CLOCK,
  type Clock,
  EVENT_LOG,
  formField,
  formTokenFor,
  isOwnForm,
  problem,
  recordOn,
  REGISTER_RULES,
  SessionForm,
  SessionPage,
  signedInOf,
} from '#api';
import { type Lang, latestTodayOnEarth, typedDate } from '#kernel';
import { isUnrecorded, recordedEntries, ReferenceIndex } from '#record';
import { type RegisterRules, registerSettings } from '#register';
import { places } from '../../routing/index.js';
import { FreshFactor } from '../administration/fresh-factor.js';
import { DeskPages, langOf, under } from '../desk-pages.js';
import type { Log } from '../log.js';
import { refusedLines } from '../refused-lines.js';
import { RegisterRulesPage, type RulesTyped } from './register-rules.page.js';
import { registerRulesWords as words } from './register-rules.words.js';

const labels = [
  [/^\/readers/, words.readers],
  [/^\/newEntries/, words.newEntries],
  [/^\/checking/, words.checking],
  [/^\/until/, words.until],
  [/^\/on/, words.on],
  [/^\/authority/, words.authority],
] as const;

/** How the register is kept: an act of a session alone, with its authority. */
@Controller()
export class RegisterRulesController {
  constructor(
    private readonly bus: CommandBus,
    private readonly names: ReferenceIndex,
    private readonly factor: FreshFactor,
    private readonly pages: DeskPages,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(EVENT_LOG) private readonly log: Log,
    @Inject(REGISTER_RULES) private readonly installed: RegisterRules,
  ) {}

  @Get(under(places.registerRules))
  @SessionPage('set-register')
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (this.factor.isLacking(request, reply, places.registerRules)) return;
    await this.names.catchUp();
    const now = this.names.rulesOn(latestTodayOnEarth(this.clock())) ?? this.installed;
    return this.#show(request, reply, { ...now, until: '', on: '', authority: '' }, []);
  }

  @Post(under(places.registerRules))
  @SessionForm('set-register')
  async set(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (this.factor.isLacking(request, reply, places.registerRules)) return;
    const [lang, typed] = [langOf(request), typedIn(body)];
    const refused = isOwnForm(request, formField(body, 'token'))
      ? await this.#set(typed, lang, request)
      : [words.formOutOfDate[lang]];
    if (refused.length > 0) return this.#show(request, reply, typed, refused);
    return this.pages.lead(places.registerRules, lang, reply);
  }

  /** Why it is not set, if it is not. */
  async #set(typed: RulesTyped, lang: Lang, request: FastifyRequest): Promise<readonly string[]> {
    const by = signedInOf(request);
    if (by === null) throw problem('forbidden');
    const { id: actor, role, party } = by.principal;
    const outcome = await recordOn(this.bus, {
      slice: registerSettings.name,
      command: 'set',
      id: null,
      body: bodyOf(typed, lang),
      // Sent twice, it is as it is.
      idempotencyKey: null,
      ifMatch: null,
      origin: { actor, role, onBehalfOf: party },
      correlationId: String(request.id),
    });
    return isUnrecorded(outcome) ? refusedLines(outcome, lang, labels) : [];
  }

  async #show(
    request: FastifyRequest,
    reply: FastifyReply,
    typed: RulesTyped,
    refused: readonly string[],
  ): Promise<void> {
    const said = await recordedEntries(this.log, `${registerSettings.name}-register`, () => undefined);
    const now = said.at(-1)?.sentence ?? null;
    const token = formTokenFor(request, reply);
    const page = <RegisterRulesPage token={token} typed={typed} now={now} refused={refused} />;
    return this.pages.send(page, request, reply, refused.length === 0 ? 200 : 422);
  }
}

const typedIn = (body: unknown): RulesTyped => ({
  readers: formField(body, 'readers'),
  newEntries: formField(body, 'newEntries'),
  checking: formField(body, 'checking'),
  until: formField(body, 'until').trim(),
  on: formField(body, 'on').trim(),
  authority: formField(body, 'authority').trim(),
});

/** What the command takes; what was left blank is missing. */
const bodyOf = ({ until, on, authority, ...chosen }: RulesTyped, lang: Lang): object => ({
  ...chosen,
  ...(until !== '' && { until: typedDate(until) }),
  ...(on !== '' && { on: typedDate(on) }),
  ...(authority !== '' && { authority: { original: lang, [lang]: authority } }),
});
