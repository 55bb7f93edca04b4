import { randomUUID } from 'node:crypto';
import type { Document, Route, Schema } from '../../fuzz/routes.js';
import { commandIn, kindIn, routesOf } from '../../fuzz/routes.js';
import type { Site } from './site.js';
import { uploaded } from './uploaded.js';

/** What would run, or break out, if any page took a text for markup, an attribute or an address to follow. */
export const payloads = [
  '<script>window.hurt=1</script>',
  '<img src=x onerror="window.hurt=1">',
  '<svg/onload=window.hurt=1>',
  '"><b onmouseover=window.hurt=1 style=position:fixed;inset:0>x</b>',
  "' autofocus onfocus=window.hurt=1 x='",
  '</title><script>window.hurt=1</script>',
  '</textarea></select><iframe src="javascript:window.hurt=1">',
  'javascript:window.hurt=1',
  'https://example.org/"onmouseover="window.hurt=1',
  'data:text/html,<script>window.hurt=1</script>',
  '<a href="javascript:window.hurt=1">x</a>',
  '{{constructor.constructor("window.hurt=1")()}} ${window.hurt=1}',
  // Marks that turn the reading direction are refused at the door.
  '<!-- --> ]]> &lt;script&gt;',
];
export const hostile = payloads.join(' ');

/** Codes where the interface takes nothing else; a pattern that is not among them fails the suite, so that no new field slips by. */
const codes: Readonly<Record<string, string>> = {
  '^[A-Za-z0-9][A-Za-z0-9-]{1,59}$': '1-1-POL',
  '^[A-Za-z][\\w-]{0,59}$': 'X1',
  '^[A-Z][A-Z0-9-]{1,19}$': 'HST',
  '^[a-z][a-z0-9-]{0,59}$': 'teach',
  '^[A-Z]{2}$': 'ZZ',
  '^[A-Z]{3}$': 'USD',
  '^[a-z]{2,3}$': 'en',
  '^(?:1[0-2][0-9]{2}|150[1-9]|15[1-9][0-9]|1[6-9][0-9]{2}|2[0-9]{3})$': '2019',
  '^prs_[A-Za-z0-9_-]{16,64}$': 'prs_0123456789abcdef',
};

/** Where the first of a list, or the one party there is, will not do. */
const instead: Readonly<Record<string, unknown>> = {
  // Of papers no page tells anybody.
  'source/paper': undefined,
  // It gets its origin afterwards, by what it is placed with.
  'recommendations/origin': null,
  // Of one thing, and in the place of none.
  'statements/paragraph': null,
  'statements/recommendation': null,
  'statements/replaces': null,
  'open-questions/paragraph': null,
  'record-statement/replaces': null,
  'parties/kind': 'partner',
  'parties/parent': 'OIC-GS',
  'change-due-date/to': '2020-05-02',
  'recommendations/change-standing/standing': 'endorsed',
  'assessments/by': 'OIC-GS',
  'assess/by': 'OIC-GS',
  'record-succession/by': '53-45-POL',
  'record-agreement/by': 'OIC-GS',
  'record-activity/states': ['TUR'],
  'record-participation/states': ['TUR'],
  'report-overlap/states': ['TUR'],
  'training/record-opening/host': 'OIC-GS',
  'training/record-opening/partners': [],
  'receive-funds/pledge': null,
  ...Object.fromEntries(
    ['facts', 'count', 'of', 'every', 'from', 'held', 'notHeld', 'parties'].map((field) => [
      `set-measure/measure/${field}`,
      null,
    ]),
  ),
};

/** Commands that nothing follows. */
const closing = /^(decline|withdraw|set-aside|move-into|record-end|record-not-.*)$/;

const isAmending = (path: string): boolean => ['corrections', 'retractions'].includes(commandIn(path));

/** The server that is told, and by whose token. */
type Told = Pick<Site, 'origin' | 'token'>;

interface Posted {
  readonly id: string;
  readonly event: string;
}

/** Tells the server every command there is, each text of it hostile, or as given, and with a number of its own. */
export class HostileRecord {
  /** Where the text of each number stands, of those the server took. */
  readonly told = new Map<number, string>();
  readonly actions: { readonly kind: string; readonly id: string }[] = [];
  private readonly names: Record<string, string> = {
    party: 'HST',
    resolution: '1-1-POL',
    paragraph: 'teach',
    commitment: 'teach',
    recommendation: 'X1',
    fact: 'training.opened',
  };
  private fields: string[] = [];
  /** The digest of a file that sources name. */
  private file = '';

  private constructor(
    private readonly site: Told,
    private readonly routes: readonly Route[],
    private readonly words: string,
  ) {}

  static async of(site: Told, words = hostile): Promise<HostileRecord> {
    const document = (await (await fetch(`${site.origin}/openapi.json`)).json()) as Document;
    const routes = routesOf(document).filter(({ method }) => method === 'POST');
    const record = new HostileRecord(site, routes, words);
    record.file = await uploaded(site);
    await record.tellRegister();
    for (const kind of record.kinds) await record.tellKind(kind);
    return record;
  }

  get kinds(): readonly string[] {
    return [...new Set(this.routes.flatMap(({ path }) => kindIn(path) ?? []))];
  }

  /** Nothing here knows what must come first: who is refused waits for another turn. */
  private async tellRegister(): Promise<void> {
    // No page tells what was corrected in the register, or what came in and went out on paper: both are the API's.
    // And of what a preview would come to nothing is kept.
    const told = (path: string): boolean => !/^\/api\/v1\/(?:correspondence\/|previews$)/.test(path);
    const shown = (path: string): boolean => !isAmending(path) && told(path);
    let left = this.routes.filter(
      ({ path }) => shown(path) && (kindIn(path) === null || path.endsWith('/actions/training')),
    );
    while (left.length > 0) {
      const refused: [Route, string][] = [];
      for (const route of left) {
        const id = this.names[/v1\/(resolution|recommendation|open-question)s/.exec(route.path)?.[1] ?? 'party'] ?? '';
        const said = await this.tell(route, id);
        if (typeof said === 'string') refused.push([route, said]);
        else if (kindIn(route.path) !== null) this.names['action'] = said.id;
        else if (route.path.endsWith('/open-questions')) this.names['open-question'] = said.id;
      }
      if (refused.length === left.length) throw new Error(refused.map(([, why]) => why).join('\n'));
      left = refused.map(([route]) => route);
    }
    // What the unlinking above took away.
    await this.tell(this.route('recommendations/{id}/link-action'), 'X1');
  }

  /** An action for each command, with what its rules want to have happened before; then one that is corrected. */
  private async tellKind(kind: string): Promise<void> {
    const its = this.routes.filter(({ path }) => kindIn(path) === kind && path.includes('{id}'));
    const commands = its.filter(({ path }) => !isAmending(path));
    for (const route of commands) await this.reach(await this.enter(kind), route, commands);
    const action = await this.enter(kind);
    const [first] = commands;
    if (first === undefined) throw new Error(`nothing can be recorded of a ${kind}`);
    const wrong = await this.reach(action, first, commands);
    const becomes = this.filled(first);
    await this.amend(kind, action, 'corrections', { event: wrong.event, becomes });
    const other = await this.enter(kind);
    await this.amend(kind, other, 'retractions', { event: (await this.reach(other, first, commands)).event });
  }

  private async enter(kind: string): Promise<string> {
    const said = await this.tell(this.route(`actions/${kind}`), '');
    if (typeof said === 'string') throw new Error(said);
    this.actions.push({ kind, id: said.id });
    return said.id;
  }

  private async reach(action: string, wanted: Route, all: readonly Route[]): Promise<Posted> {
    const first = await this.tell(wanted, action);
    let said = first;
    for (const before of all) {
      if (typeof said !== 'string') return said;
      if (before === wanted || closing.test(commandIn(before.path))) continue;
      await this.tell(before, action);
      said = await this.tell(wanted, action);
    }
    if (typeof said === 'string') throw new Error(`${String(first)}\n${said}`);
    return said;
  }

  private async amend(kind: string, action: string, how: string, body: object): Promise<void> {
    // One address for all kinds.
    const { path, ...amending } = this.route(`actions/{kind}/{id}/${how}`);
    const route = { ...amending, path: path.replace('{kind}', kind) };
    const reason = this.value(route.body?.properties?.['reason'] ?? {}, `${how}/reason`);
    const said = await this.post(route, action, { ...body, reason });
    if (typeof said === 'string') throw new Error(said);
  }

  private route(path: string): Route {
    const found = this.routes.find((each) => each.path === `/api/v1/${path}`);
    if (found === undefined) throw new Error(`no ${path}`);
    return found;
  }

  private tell(route: Route, id: string): Promise<Posted | string> {
    return this.post(route, id, this.filled(route));
  }

  private filled({ path, body }: Route): unknown {
    return this.value(body ?? {}, path.replace(/^.api.v1.(actions.)?/, '').replace('{id}/', ''));
  }

  /** What was recorded, or the words in which it was refused. */
  private async post({ path }: Route, id: string, body: unknown): Promise<Posted | string> {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${this.site.token}`,
      'idempotency-key': randomUUID(),
    };
    const text = JSON.stringify(body);
    const url = `${this.site.origin}${path.replace('{id}', id)}`;
    const answer = await fetch(url, { method: 'POST', headers, body: text });
    const said = (await answer.json()) as { id: string; events: readonly { id: string }[] };
    if (answer.status >= 300) return `${path}: ${answer.status} ${JSON.stringify(said).slice(0, 600)}`;
    for (const [, n] of text.matchAll(/«(\d+)»/g)) this.told.set(Number(n), this.fields[Number(n)] ?? '');
    return { id: said.id, event: said.events[0]?.id ?? '' };
  }

  private value(schema: Schema, at: string): unknown {
    const own = Object.entries(instead).find(([end]) => at.endsWith(end));
    if (own !== undefined) return own[1];
    // Pages tell what a file is, and not how it was called.
    if (at.endsWith('source/files')) return [{ sha256: this.file }];
    if (schema.anyOf !== undefined) return this.value(schema.anyOf.find(({ type }) => type !== 'null') ?? {}, at);
    if (schema.enum !== undefined) return schema.enum.includes('en') ? 'en' : schema.enum[0];
    const { properties = {}, items = {}, minimum = 1 } = schema;
    const type = [schema.type].flat().find((one) => one !== 'null');
    if (type === 'object')
      return Object.fromEntries(
        Object.entries(properties).map(([name, each]) => [name, this.value(each, `${at}/${name}`)]),
      );
    if (type === 'array') return [this.value(items, at)];
    if (type === 'integer') return Math.max(1, minimum);
    return type === 'boolean' ? true : this.text(schema, at);
  }

  private text({ description = '', examples, format, pattern, maxLength }: Schema, at: string): string {
    const [, what] = /^Names an? (\w+)\.$/.exec(description) ?? [];
    const code = what === undefined ? codes[pattern ?? ''] : (this.names[what] ?? randomUUID());
    if (code !== undefined) return code;
    if (pattern !== undefined) throw new Error(`${at}: no code is known that fits ${pattern}`);
    if (examples !== undefined || format === 'date') return '2019-05-02';
    return `«${this.fields.push(at) - 1}» ${this.words}`.slice(0, maxLength).trim();
  }
}
