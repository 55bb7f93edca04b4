import { messageOf } from '../../message.js';
import { Damaged } from '../../damaged.js';
import { EventLogUnavailable } from '../../ports/event-log.js';
import { StoreUnavailable } from '../../ports/projection-store.js';
import { DiskTrouble, NotOurLog, Unusable } from './errors.js';
import { fileTrouble } from './result-code.js';

export const damagedAt = (path: string, message: string, cause?: unknown): Damaged =>
  new Damaged(
    `${path} is damaged (${message.split('\n').at(-1)}); nothing was changed. Restore a backup: docs/operations.md, "A damaged folder"`,
    {
      cause,
    },
  );

/** Why something could not be opened, as one line for whoever starts the process; any other error as it is. */
const asFailure = (path: string, error: unknown): unknown => {
  // What a running server would tell in other words.
  const engine = error instanceof EventLogUnavailable || error instanceof StoreUnavailable ? error.cause : error;
  const [trouble, cause, message] = [fileTrouble(engine), { cause: error }, messageOf(engine)];
  switch (trouble) {
    case 'damaged':
      return damagedAt(path, message, error);
    case 'not-a-database':
      return new NotOurLog(path);
    case 'not-permitted':
      return new Unusable(
        `Cannot start. ${path} cannot be used (${message}): this account must be able to read and write it and the folder it lies in`,
        cause,
      );
    case 'full':
    case 'disk':
      return new DiskTrouble(`Cannot start. ${path}: ${trouble === 'full' ? 'the disk is full' : message}`, cause);
    case 'held':
      return new DiskTrouble(`Cannot start. ${path} is held by another process`, cause);
    case null:
      return error;
  }
};

/** What `work` answers; what keeps it from using `path` is told in words. Throws `Damaged`, `NotOurLog`, `Unusable`, `DiskTrouble`. */
export function opening<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asFailure(path, error);
  }
}

/** The same of work that waits. */
export async function openingSoon<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asFailure(path, error);
  }
}
