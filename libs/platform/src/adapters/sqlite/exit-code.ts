import { LogMismatch } from '../../head/check-head.js';
import { DamagedEvent } from '../../leaf.js';
import { Damaged } from '../../damaged.js';
import { EventLogUnavailable } from '../../ports/event-log.js';
import { ClockBehind } from '../../ports/log-time.js';
import { StoreUnavailable } from '../../ports/projection-store.js';
import { NewerTables } from '../sql/migrate.js';
import { DiskTrouble, FolderInUse, NewerLog, NotDurable, NotOurLog, OlderServer, Unusable } from './errors.js';

const codes = [
  { code: 65, kinds: [Damaged, DamagedEvent, NotOurLog, NewerLog, NewerTables, LogMismatch] },
  { code: 74, kinds: [DiskTrouble, EventLogUnavailable, StoreUnavailable] },
  { code: 75, kinds: [FolderInUse, OlderServer, ClockBehind] },
  { code: 78, kinds: [Unusable, NotDurable] },
];

/** How a process ends that cannot work on a folder, by the numbers of sysexits.h; `null` where the folder is not why. */
export const exitCodeAtStart = (error: unknown): number | null =>
  codes.find(({ kinds }) => kinds.some((kind) => error instanceof kind))?.code ?? null;
