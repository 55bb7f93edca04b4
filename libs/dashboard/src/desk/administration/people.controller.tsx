import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ADMINISTERED,
  type Administered,
  CLOCK,
  type Clock,
  formField,
  formTokenFor,
  problem,
  SessionForm,
  SessionPage,
} from '#api';
import { isLang, type Lang } from '#kernel';
import {
  appointmentsShown,
  type AppointmentTyped,
  authorityIn,
  type Invited,
  letterLines,
  readAppointment,
  readEnd,
  readInvitation,
  readTerm,
  ReferenceIndex,
  type WrittenLetter,
} from '#record';
import { places } from '../../routing/index.js';
import { DeskPages, langOf, under } from '../desk-pages.js';
import type { AdministrationRefusal } from './administration.part.js';
import { FreshFactor } from './fresh-factor.js';
import { peopleBy } from './people-by.js';
import { type InvitationTyped, PeoplePage } from './people.page.js';
import { LetterPage, type PersonAct, personActs, PersonPage } from './person.page.js';

/** What of an act came to nothing, or a letter to be shown. */
type Done = WrittenLetter | AdministrationRefusal | null;

/** Who may sign in: invited, written to, ended, erased. */
@Controller()
export class PeopleController {
  constructor(
    @Inject(ADMINISTERED) private readonly administered: Administered,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly names: ReferenceIndex,
    private readonly factor: FreshFactor,
    private readonly pages: DeskPages,
  ) {}

  @Get(under(places.people))
  @SessionPage('administer')
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (this.factor.isLacking(request, reply, places.people)) return;
    return this.#showPeople(request, reply, null, typedIn({}, request));
  }

  @Post(under(places.invite))
  @SessionForm('administer')
  async invite(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (this.factor.isLacking(request, reply, places.people, body)) return;
    const typed = typedIn(body, request);
    const { name, signInName, role } = typed;
    const [address, party] = [typed.address.trim() || null, typed.party.trim() || null];
    const invited = await readInvitation({ name, signInName, role, address, party }, (code) => this.#hasParty(code));
    const term = readTerm(typed.from, typed.until, this.#today());
    const letter = typeof invited === 'string' ? invited : await this.#invited(invited, term, typed, request);
    if (typeof letter === 'string') return this.#showPeople(request, reply, letter, typed);
    return this.#showLetter(letter, typed.letterLang, request, reply);
  }

  @Get(under(`${places.people}/:id`))
  @SessionPage('administer')
  async one(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (this.factor.isLacking(request, reply, places.person(id))) return;
    return this.#showPerson(id, request, reply, null);
  }

  @Post(under(`${places.people}/:id/:act`))
  @SessionForm('administer')
  async act(
    @Param('id') id: string,
    @Param('act') given: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const act = personActs.find((each) => each === given);
    if (act === undefined) throw problem('unknown-route');
    if (this.factor.isLacking(request, reply, places.person(id), body)) return;
    const done = await this.#done(id, act, body, request);
    await this.administered.appointments.keep();
    if (done === null) return this.pages.lead(places.person(id), langOf(request), reply);
    if (typeof done === 'string') return this.#showPerson(id, request, reply, done, { act, body });
    return this.#showLetter(done, letterLangIn(body, request), request, reply);
  }

  async #invited(
    invited: Invited,
    term: ReturnType<typeof readTerm>,
    { authority }: InvitationTyped,
    request: FastifyRequest,
  ): Promise<WrittenLetter | AdministrationRefusal> {
    if (term === null) return 'bad-term';
    const given = { ...term, authority: authorityIn(authority, langOf(request)) };
    const letter = await peopleBy(request, this.administered).invite({ ...invited, term: given });
    await this.administered.appointments.keep();
    return letter;
  }

  async #done(id: string, act: PersonAct, body: unknown, request: FastifyRequest): Promise<Done> {
    const people = peopleBy(request, this.administered);
    switch (act) {
      case 'letter':
        return people.newLetter(id);
      case 'drop-factor':
        return (await people.dropFactor(id)) ? null : 'no-such-account';
      case 'confirm':
        return (await people.confirm(id)) ? null : 'no-such-account';
      case 'end':
        return endedOr(await people.end(id), 'no-such-account');
      case 'erase':
        return formField(body, 'sure') === 'yes' && (await people.erase(id)) ? null : 'not-confirmed';
      case 'appoint':
        return this.#appointed(id, body, request);
      case 'end-function':
        return this.#functionEnded(id, body, request);
    }
  }

  async #appointed(id: string, body: unknown, request: FastifyRequest): Promise<AdministrationRefusal | null> {
    const typed = functionTypedIn(body);
    const given = await readAppointment(typed, this.#today(), langOf(request), (code) => this.#hasParty(code));
    return typeof given === 'string' ? given : peopleBy(request, this.administered).appoint(id, given);
  }

  async #functionEnded(id: string, body: unknown, request: FastifyRequest): Promise<AdministrationRefusal | null> {
    const people = peopleBy(request, this.administered);
    const appointment = formField(body, 'appointment');
    const of = (name: string): string => formField(body, `${name}-${appointment}`);
    const end = readEnd({ lastDay: of('lastDay'), authority: of('authority') }, this.#today(), langOf(request));
    if (typeof end === 'string') return end;
    const isTheirs = (await people.list()).some(
      (one) => one.id === id && one.functions.some((its) => its.id === appointment),
    );
    return isTheirs ? endedOr(await people.endFunction(appointment, end), 'no-such-function') : 'no-such-function';
  }

  #today(): string {
    return this.clock().toISOString().slice(0, 10);
  }

  async #hasParty(code: string): Promise<boolean> {
    await this.names.catchUp();
    return this.names.isEffective('party', code);
  }

  async #showPeople(
    request: FastifyRequest,
    reply: FastifyReply,
    refused: AdministrationRefusal | null,
    typed: InvitationTyped,
  ): Promise<void> {
    const accounts = await this.administered.people.list();
    const token = formTokenFor(request, reply);
    const page = <PeoplePage token={token} refused={refused} typed={typed} accounts={accounts} />;
    return this.pages.send(page, request, reply, refused === null ? 200 : 422);
  }

  async #showPerson(
    id: string,
    request: FastifyRequest,
    reply: FastifyReply,
    refused: AdministrationRefusal | null,
    sent: { readonly act: PersonAct; readonly body: unknown } | null = null,
  ): Promise<void> {
    const account = (await this.administered.people.list()).find((each) => each.id === id);
    if (account === undefined) throw problem('not-found');
    const hasFactor = await this.administered.people.hasFactor(id);
    const token = formTokenFor(request, reply);
    const page = (
      <PersonPage
        token={token}
        account={account}
        hasFactor={hasFactor}
        refused={refused}
        functions={appointmentsShown(account.functions, this.clock())}
        typed={functionTypedIn(sent?.act === 'appoint' ? sent.body : {})}
        atFunctions={sent?.act === 'appoint'}
      />
    );
    return this.pages.send(page, request, reply, refused === null ? 200 : 422);
  }

  #showLetter(letter: WrittenLetter, letterLang: Lang, request: FastifyRequest, reply: FastifyReply): void {
    const lines = letterLines(letter, letterLang, `${request.protocol}://${request.host}`);
    return this.pages.send(<LetterPage lines={lines} letterLang={letterLang} />, request, reply);
  }
}

const endedOr = (ended: boolean | null, none: AdministrationRefusal): AdministrationRefusal | null => {
  if (ended === null) return none;
  return ended ? null : 'last-administrator';
};

const letterLangIn = (body: unknown, request: FastifyRequest): Lang => {
  const given = formField(body, 'letterLang');
  return isLang(given) ? given : langOf(request);
};

const functionTypedIn = (body: unknown): AppointmentTyped => ({
  role: formField(body, 'role') || 'registrar',
  party: formField(body, 'party'),
  way: formField(body, 'way') || 'acting',
  ...termTypedIn(body),
});

const termTypedIn = (body: unknown): Pick<AppointmentTyped, 'from' | 'until' | 'authority'> => ({
  from: formField(body, 'from'),
  until: formField(body, 'until'),
  authority: formField(body, 'authority'),
});

const typedIn = (body: unknown, request: FastifyRequest): InvitationTyped => ({
  name: formField(body, 'name'),
  address: formField(body, 'address'),
  signInName: formField(body, 'signInName'),
  role: formField(body, 'role') || 'registrar',
  party: formField(body, 'party'),
  letterLang: letterLangIn(body, request),
  ...termTypedIn(body),
});
