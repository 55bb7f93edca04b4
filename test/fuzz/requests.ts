import * as fc from 'fast-check';
import { Addresses } from './addresses.js';
import { readingHeaders, strangeAuthorization, strangeHeaders, writingHeaders, type Headers } from './headers.js';
import { hostilePayload, hugePayload } from './hostile.js';
import type { Known } from './known.js';
import { Lawful } from './lawful.js';
import { commandIn, type Route, type Schema } from './routes.js';
import { spoiled } from './spoil.js';

export interface Request {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly payload: string | Buffer | null;
}

/** Who writes, and who may only read. */
export interface Tokens {
  readonly writers: readonly string[];
  readonly readers: readonly string[];
}

interface FilledCommand {
  readonly path: string;
  readonly body: unknown;
}

const json = { 'content-type': 'application/json' };
const PREVIEWS = '/api/v1/previews';
const methods = ['HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'POST', 'GET', 'TRACE'] as const;

/** Every request there is to be made of these routes, mostly such as could be taken. */
export class Requests {
  private readonly lawful: Lawful;
  private readonly addresses: Addresses;
  private readonly reads: readonly Route[];
  private readonly writes: readonly Route[];
  private readonly commands = new Map<Route, fc.Arbitrary<FilledCommand>>();
  private readonly bodies = new Map<string, Schema>();

  constructor(
    private readonly routes: readonly Route[],
    private readonly known: Known,
    private readonly tokens: Tokens,
  ) {
    this.lawful = new Lawful(known);
    this.addresses = new Addresses(known, this.lawful);
    this.reads = routes.filter(({ method }) => method === 'GET');
    this.writes = routes.filter(({ method }) => method === 'POST');
    for (const { path, body } of this.writes) if (body !== null) this.bodies.set(path, body);
  }

  any(): fc.Arbitrary<Request> {
    return fc.oneof(
      { weight: 110, arbitrary: this.each(this.writes, (route) => this.write(route)) },
      { weight: 30, arbitrary: this.each(this.writes, (route) => this.spoiledWrite(route)) },
      { weight: 20, arbitrary: this.each(this.writes, (route) => this.hostileWrite(route)) },
      { weight: 25, arbitrary: this.each(this.reads, (route) => this.read(route)) },
      { weight: 15, arbitrary: this.each(this.reads, (route) => this.hostileRead(route)) },
      { weight: 10, arbitrary: this.each(this.routes, (route) => this.otherMethod(route)) },
    );
  }

  private each<T>(routes: readonly Route[], make: (route: Route) => fc.Arbitrary<T>): fc.Arbitrary<T> {
    return fc.oneof(...routes.map(make));
  }

  /** A path and a body that the document allows, about one thing: an amendment names an event of the thing in its path. */
  private lawfulCommand(route: Route): fc.Arbitrary<FilledCommand> {
    const made = this.commands.get(route) ?? this.makeCommand(route);
    this.commands.set(route, made);
    return made;
  }

  private makeCommand(route: Route): fc.Arbitrary<FilledCommand> {
    // It takes what any command takes, and is told in its query which.
    if (route.path === PREVIEWS)
      return this.each(
        this.writes.filter(({ path }) => path !== PREVIEWS),
        (other) => this.lawfulCommand(other),
      ).map(({ path, body }) => ({ path: `${PREVIEWS}?of=${encodeURIComponent(path)}`, body }));
    const plain = fc.record({ path: this.addresses.path(route), body: this.lawful.of(route.body ?? {}) });
    const amends = commandIn(route.path);
    if (amends !== 'corrections' && amends !== 'retractions') return plain;
    const base = route.path.slice(0, -`/{id}/${amends}`.length);
    const amending = fc.nat().chain((n): fc.Arbitrary<FilledCommand> => {
      const events = this.known.events.filter((each) => each.base === base);
      const event = events[n % Math.max(1, events.length)];
      if (event === undefined) return plain;
      const own = event.command === null ? undefined : this.bodies.get(`${base}/{id}/${event.command}`);
      const becomes = own ?? this.bodies.get(base) ?? {};
      const { reason } = route.body?.properties ?? {};
      const body = fc.record({
        event: fc.constant(event.id),
        reason: this.lawful.of(reason ?? {}),
        ...(amends === 'corrections' && { becomes: this.lawful.of(becomes) }),
      });
      return body.map((command) => ({ path: `${base}/${encodeURIComponent(event.of)}/${amends}`, body: command }));
    });
    return fc.oneof({ weight: 8, arbitrary: amending }, { weight: 1, arbitrary: plain });
  }

  private writer(): fc.Arbitrary<Headers> {
    return fc.constantFrom(...this.tokens.writers).map((token) => ({ ...json, authorization: `Bearer ${token}` }));
  }

  /** Whoever it is, with whatever it sends along. */
  private strange(): fc.Arbitrary<Headers> {
    const who = fc.oneof(this.writer(), this.writer(), strangeAuthorization(this.tokens.readers));
    return fc.tuple(who, strangeHeaders).map(([own, more]) => ({ ...json, ...own, ...more }));
  }

  private write(route: Route): fc.Arbitrary<Request> {
    return fc
      .tuple(this.lawfulCommand(route), this.writer(), writingHeaders)
      .map(([{ path, body }, who, more]) => posting(path, { ...who, ...more }, JSON.stringify(body)));
  }

  /** One thing wrong: in the body, or in the address, or with whoever asks. */
  private spoiledWrite(route: Route): fc.Arbitrary<Request> {
    const command = this.lawfulCommand(route);
    const spoiledBody = fc
      .tuple(
        command.chain(({ path, body }) => spoiled(fc.constant(body)).map((wrong) => ({ path, body: wrong }))),
        this.writer(),
      )
      .map(([{ path, body }, who]) => posting(path, who, JSON.stringify(body)));
    const elsewhere = fc
      .tuple(this.addresses.strangePath(route), command, this.writer())
      .map(([path, { body }, who]) => posting(path, who, JSON.stringify(body)));
    const otherwise = fc
      .tuple(command, this.strange())
      .map(([{ path, body }, headers]) => posting(path, headers, JSON.stringify(body)));
    return fc.oneof({ weight: 4, arbitrary: spoiledBody }, elsewhere, otherwise);
  }

  private hostileWrite(route: Route): fc.Arbitrary<Request> {
    const payload = fc.oneof({ weight: 150, arbitrary: hostilePayload }, { weight: 1, arbitrary: hugePayload });
    const address = fc.tuple(this.addresses.strangePath(route), this.addresses.strangeQuery(route));
    return fc
      .tuple(address, this.strange(), payload)
      .map(([[path, query], headers, body]) => posting(path + query, headers, body));
  }

  /** By anybody, or by who sees what is not for everybody. */
  private read(route: Route): fc.Arbitrary<Request> {
    const who = fc.oneof({ weight: 2, arbitrary: fc.constant<Headers>({}) }, this.writer());
    return fc
      .tuple(this.addresses.path(route), this.addresses.query(route), who, readingHeaders(this.known))
      .map(([path, query, own, more]) => ({
        method: 'GET',
        url: path + query,
        headers: { ...own, ...more },
        payload: null,
      }));
  }

  private hostileRead(route: Route): fc.Arbitrary<Request> {
    return fc
      .tuple(this.addresses.strangePath(route), this.addresses.strangeQuery(route), this.strange())
      .map(([path, query, headers]) => ({ method: 'GET', url: path + query, headers, payload: null }));
  }

  private otherMethod(route: Route): fc.Arbitrary<Request> {
    const payload = fc.option(hostilePayload);
    return fc
      .tuple(fc.constantFrom(...methods), this.addresses.path(route), this.strange(), payload)
      .map(([method, url, headers, body]) => ({ method, url, headers, payload: method === 'GET' ? null : body }));
  }
}

const posting = (url: string, headers: Headers, payload: string | Buffer): Request => ({
  method: 'POST',
  url,
  headers,
  payload,
});
