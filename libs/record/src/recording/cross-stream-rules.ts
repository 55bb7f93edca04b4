import type { Refusal, Slice } from '#kernel';
import { refuse } from '#kernel';
import type { EventLog } from '#platform';
import type { CommandRequest } from './command.js';
import { ReadWriteLock } from './read-write-lock.js';
import type { ReferenceIndex } from './reference-index.js';
import type { NamesChanged } from './names-changed.js';
import { nameTaken } from './names-taken.js';
import type { Prepared } from './prepare.js';
import { homeIn } from './prepare.js';
import { circleThrough, linkRefused } from './circles.js';
import { unknownReferences } from './references.js';
import type { ReferenceCheck } from './reference-check.js';
import type { Unrecorded } from './unrecorded.js';
import { CommandRejection, refusedByRule } from './unrecorded.js';

/** A command whose names were looked up, and what it makes of them. */
export interface CheckedCommand {
  readonly request: CommandRequest;
  readonly prepared: Prepared;
  /** Names that had changed hands when they were looked up. */
  readonly nameChangesSeen: number;
  readonly id: string;
  readonly stream: string;
  readonly changed: NamesChanged;
  /** Kept through all tries. */
  readonly references: ReferenceCheck;
}

/**
 * What no single stream can know: a designation answers to one resolution, a key within an origin to one recommendation; what is
 * referred to is there and stays, and nothing that points to its own kind leads back to itself. Within a process nothing comes between
 * asking and appending: what takes or gives up names, or points where a circle might close, does so alone, all else goes on together.
 */
export class CrossStreamRules {
  private readonly lock = new ReadWriteLock();
  private nameChanges = 0;

  constructor(
    private readonly log: EventLog,
    private readonly prepare: (request: CommandRequest) => Promise<Prepared | CommandRejection>,
    private readonly names: ReferenceIndex,
  ) {}

  /** How many names have changed hands in this process. */
  get nameChangesSoFar(): number {
    return this.nameChanges;
  }

  /** What others hold against it now; `null` where nothing is. */
  async against(command: CheckedCommand): Promise<Unrecorded | null> {
    return (await this.rests(command)) ?? this.lock.shared(() => this.refused(command));
  }

  /** Appends unless what others hold is against it. */
  async append<T>(command: CheckedCommand, append: () => Promise<T>): Promise<T | Unrecorded> {
    const rests = await this.rests(command);
    if (rests !== null) return rests;
    const { changed } = command;
    const changesNames = changed.lost.length > 0 || changed.gained.some(({ kind }) => kind === 'resolution');
    const takesName = changed.gained.some(({ kind }) => kind === 'recommendation');
    const isAlone = changesNames || takesName || changed.linked.length > 0;
    if (!isAlone) return this.lock.shared(async () => (await this.refused(command)) ?? append());
    return this.lock.exclusive(async () => {
      const refused = await this.refused(command);
      if (refused !== null) return refused;
      try {
        return await append();
      } finally {
        // Where it fails, nobody knows whether it was written.
        if (changesNames) this.nameChanges += 1;
      }
    });
  }

  /** The log may be long: what is in it already is read while others go on, what comes meanwhile while they wait. */
  private async rests({ prepared, changed, references }: CheckedCommand): Promise<Unrecorded | null> {
    const rests = await references.soFar(changed.lost);
    return rests === null ? null : refusedByRule(prepared.slice, rests);
  }

  private async refused(command: CheckedCommand): Promise<Unrecorded | null> {
    const { prepared, id, stream, changed, references } = command;
    const stale = command.nameChangesSeen === this.nameChanges ? null : await this.lookedUpAgain(command);
    if (stale !== null) return stale;
    const refusal =
      (await nameTaken(changed.gained, id, this.names, this.log)) ??
      (await this.gone(prepared.slice, id, changed)) ??
      (await references.since()) ??
      (await circleThrough(stream, changed.linked, this.log)) ??
      (await linkRefused(prepared.slice, changed.linked, this.log));
    return refusal === null ? null : refusedByRule(prepared.slice, refusal);
  }

  /** Names changed hands since they were looked up: a command that would now mean another thing is not that command any more. */
  private async lookedUpAgain({ request, prepared }: CheckedCommand): Promise<CommandRejection | null> {
    await this.names.catchUp();
    const again = await this.prepare(request);
    if (again instanceof CommandRejection) return again;
    const meant = ({ id, data }: Prepared): string => JSON.stringify([id, data]);
    return meant(again) === meant(prepared) ? null : new CommandRejection('concurrent-change');
  }

  private async gone(slice: Slice, id: string, { regained }: NamesChanged): Promise<Refusal | null> {
    for (const { event, ...reference } of regained) {
      const unknown = await unknownReferences([reference], homeIn(slice, id), this.names);
      if (unknown.length > 0) return refuse('refers-to-what-is-gone', { event, key: reference.key });
    }
    return null;
  }
}
