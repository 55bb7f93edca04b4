import { openRegister } from '#register';
import { EventLogUnavailable, MemoryEventLog, WrongExpectedRevision } from '#platform';
import type { CommandAnswer, CommandOutcome, CommandRequest } from './command.js';
import type { KeptFiles } from './files.js';
import { Recorder } from './recorder.js';
import { ReferenceIndex } from './reference-index.js';
import { isUnrecorded } from './unrecorded.js';

// A desk at which things are recorded, for the specs of this folder.

const now = () => new Date('2026-11-23T12:00:00Z');
export const text = (en: string) => ({ original: 'en', en }) as const;
export const source = { type: 'state', confidence: 'A', citation: 'Note verbale' };
/** As many events at a time are looked through for what rests on a name. */
export const PAGE = 200;
export const reason = text('A slip of the pen.');

interface Holding {
  /** How the names of the streams begin. */
  readonly stream: string;
  readonly until: Promise<void>;
  /** Whether nobody is told that it was appended. */
  readonly lost?: true;
}

/** A log that waits, where it is asked to, before an append to one stream, or between the first two parts of itself. */
class Held extends MemoryEventLog {
  held: Holding | null = null;
  between: (() => Promise<unknown>) | null = null;
  /** How many appends others come before. */
  rivals = 0;

  override async append(...args: Parameters<MemoryEventLog['append']>) {
    const held = this.held !== null && args[0].startsWith(this.held.stream) ? this.held : null;
    await held?.until;
    if (this.rivals > 0) {
      this.rivals -= 1;
      throw new WrongExpectedRevision(args[0], args[1], 0);
    }
    const appended = await super.append(...args);
    if (held?.lost === true) throw new EventLogUnavailable('the line broke');
    return appended;
  }

  override async readAll(after: string | null, limit: number) {
    const { between } = this;
    if (between !== null && after !== null && limit === PAGE) {
      this.between = null;
      await between();
    }
    return super.readAll(after, limit);
  }
}

export const party = (code: string) => {
  const name = { ar: code, en: code, fr: code };
  return { code, kind: 'state', name, officialName: name, sortKey: name, source };
};
export const head = (id: string, aliases: readonly string[]) => ({
  id,
  title: text('Mediation'),
  aliases,
  source,
  adopted: { on: '2018-05-06', by: 'TUR', session: text('45th'), place: text('Dhaka') },
});
export const paragraph = { key: 'op-7', title: text('Network'), source };
const promise = { key: 'network', paragraph: 'op-7', title: text('Network'), responsible: ['TUR'], source };
export const serves = [{ resolution: '53-45-POL', commitment: 'network' }];
export const step = { title: text('A step'), serves, whyNoOtherKind: text('None fits'), source };

class Desk {
  readonly log = new Held({ clock: now });
  /** Of the files that were uploaded: a PDF of three bytes under each of these. */
  readonly uploaded = new Set<string>();
  private readonly kept: KeptFiles = {
    find: async (sha256) => (this.uploaded.has(sha256) ? { sha256, size: 3, type: 'application/pdf' } : null),
  };
  private readonly recorder = new Recorder(this.log, new ReferenceIndex(this.log), now, openRegister, this.kept);
  private keys = 0;

  ask(...asked: Parameters<Desk['request']>): Promise<CommandOutcome> {
    return this.recorder.record(this.request(...asked));
  }

  request(slice: string, command: string, id: string | null, body: object, key?: string): CommandRequest {
    return {
      slice,
      command,
      id,
      body,
      idempotencyKey: key ?? `k${(this.keys += 1)}`,
      ifMatch: null,
      origin: { actor: 'a', role: 'secretariat', onBehalfOf: null },
      correlationId: 'c',
    };
  }

  async record(...query: Parameters<Desk['ask']>): Promise<CommandAnswer & { readonly event: string }> {
    const outcome = await this.ask(...query);
    if (isUnrecorded(outcome)) throw new Error(JSON.stringify(outcome));
    return { ...outcome, event: outcome.events[0]?.id ?? '' };
  }

  async code(...query: Parameters<Desk['ask']>): Promise<string> {
    return codeOf(await this.ask(...query));
  }

  /** What a command would be refused by now; nothing is recorded. */
  async wouldBe(...query: Parameters<Desk['ask']>): Promise<string> {
    const decided = await this.recorder.decide(this.request(...query));
    return isUnrecorded(decided) ? decided.code : 'recorded';
  }

  withdraw(slice: string, { id, event }: { readonly id: string; readonly event: string }) {
    return this.record(slice, 'retractions', id, { event, reason });
  }
}

export const codeOf = (outcome: CommandOutcome): string => (isUnrecorded(outcome) ? outcome.code : 'recorded');

/** A desk with a resolution, and each party that is asked for. */
export const desk = async (...parties: readonly string[]): Promise<Desk> => {
  const at = new Desk();
  for (const code of ['TUR', ...parties]) await at.record('party', 'register', null, party(code));
  await at.record('resolution', 'register', null, head('53-45-POL', ['45/53-S']));
  await at.record('resolution', 'add-paragraph', '53-45-POL', paragraph);
  await at.record('resolution', 'add-commitment', '53-45-POL', promise);
  return at;
};

export const statement = (more: object = {}) => ({
  ...serves[0],
  status: 'in-progress',
  by: text('Remarks'),
  on: '2018-11-29',
  words: text('Begun.'),
  originalLanguage: 'en',
  source,
  ...more,
});
