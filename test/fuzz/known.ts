import { kindNamed } from '#actions';
import { correspondenceSlices } from '#correspondence';
import { sliceOf } from '#record';

type Ask = (url: string) => Promise<any>;

/** What was recorded of something, and the command that says the like; `null` for a correction or withdrawal. */
export interface KnownEvent {
  /** Address of the collection that the thing is in. */
  readonly base: string;
  readonly of: string;
  readonly id: string;
  readonly command: string | null;
}

export interface OfResolution {
  readonly resolution: string;
  readonly key: string;
}

/** What the record holds by now, so that requests can name it. */
export class Known {
  readonly parties: string[] = [];
  readonly resolutions: string[] = [];
  readonly commitments: OfResolution[] = [];
  readonly paragraphs: OfResolution[] = [];
  readonly facts: string[] = [];
  /** By their ids. */
  readonly recommendations: string[] = [];
  readonly statements: string[] = [];
  /** By their keys. */
  readonly papers: string[] = [];
  /** Of those whose origin is known. */
  readonly recommendationsOf: { readonly origin: string; readonly key: string }[] = [];
  readonly actions: { readonly kind: string; readonly id: string }[] = [];
  readonly events: KnownEvent[] = [];
  /** By the events that name them. */
  readonly files: { readonly event: string; readonly sha256: string }[] = [];
  readonly positions: string[] = [];
  readonly cursors: string[] = [];
  readonly tags: string[] = [];

  async learnAll(ask: Ask): Promise<void> {
    const list = async (path: string): Promise<readonly any[]> => {
      const items: unknown[] = [];
      for (let next: string | null = ''; next !== null;) {
        const page: any = await ask(`/api/v1/${path}?limit=200${next === '' ? '' : `&cursor=${next}`}`);
        items.push(...page.items);
        next = page.next;
      }
      return items;
    };
    this.parties.push(...(await list('parties')).map(({ code }) => code));
    for (const { id, aliases } of await list('resolutions')) this.resolutions.push(id, ...aliases);
    for (const { resolution, paragraph, commitment } of await list('commitments')) {
      this.commitments.push({ resolution, key: commitment.key });
      this.paragraphs.push({ resolution, key: paragraph });
    }
    for (const { id, origin, key } of await list('recommendations')) {
      this.recommendations.push(id);
      if (typeof origin === 'string') this.recommendationsOf.push({ origin, key });
    }
    for (const { facts } of (await ask('/api/v1/kinds')).items) this.facts.push(...facts.map((each: any) => each.name));
    for (const { stream, id, type, position } of await list('events')) {
      this.positions.push(position);
      this.learnEvents(stream, [{ id, type }]);
    }
  }

  /** What an accepted command recorded. */
  learnEvents(stream: string, events: readonly { readonly id: string; readonly type: string }[]): void {
    const slice = sliceOf(stream);
    if (slice === undefined) return;
    const { name, collection, recordedBy } = slice;
    const of = stream.slice(name.length + 1);
    if (kindNamed(name) !== undefined && !this.actions.some(({ id }) => id === of))
      this.actions.push({ kind: name, id: of });
    if (name === 'statement' && !this.statements.includes(of)) this.statements.push(of);
    if (correspondenceSlices.includes(slice) && !this.papers.includes(stream)) this.papers.push(stream);
    for (const { id, type } of events)
      this.events.push({ base: `/api/v1/${collection}`, of, id, command: recordedBy[type] ?? null });
  }

  /** What an accepted command of the register makes nameable. */
  learnNames(path: string, id: string, body: Readonly<Record<string, unknown>>): void {
    if (path === '/api/v1/parties') this.parties.push(id);
    if (path === '/api/v1/recommendations') this.recommendations.push(id);
    if (path === '/api/v1/resolutions') this.resolutions.push(id);
    if (path.endsWith('/add-alias')) this.resolutions.push(String(body['alias']));
    if (path.endsWith('/add-paragraph')) this.paragraphs.push({ resolution: id, key: String(body['key']) });
    if (path.endsWith('/add-commitment')) this.commitments.push({ resolution: id, key: String(body['key']) });
  }
}
