import type { RecordedEvent } from '#kernel';
import { projections } from '#record';
import {
  checkFiles,
  checkHead,
  type EventLog,
  examine,
  filesIn,
  type FileStore,
  isServed,
  type LogState,
  openRecord,
  LogMismatch,
  pause,
  unnamedFiles,
} from '#platform';
import { filesOf, isDamage, type Opened, rememberedIn, type Where, withRecord } from './open.js';
import type { Outcome } from './outcome.js';
import { backup, clock, disk, type Finding, permissions, versions } from './doctor-folder.js';

const SOON_MS = 3_000;
const COUNT_UP_TO = 1_000;

const parked = async ({ store }: Opened): Promise<Finding> => {
  const found = (await store.parked()).length;
  const advice =
    found === 0
      ? null
      : 'tanfidh parked says which and why; once a version runs that can read them, tanfidh parked replay brings them up';
  return { what: 'parked', message: found === 1 ? '1 stream waits' : `${found} streams wait`, advice };
};

const schema = async ({ store }: Opened): Promise<Finding> => {
  const found = await store.checkpoints();
  const other = projections.filter(({ name, version }) =>
    found.some((one) => one.projection === name && one.version !== version),
  );
  const message = projections.map(({ name, version }) => `${name} ${version}`).join(', ');
  if (other.length === 0) return { what: 'rows', message: `as this version makes them (${message})`, advice: null };
  const names = other.map(({ name }) => name).join(', ');
  const advice = 'the next start makes them anew from the log; tanfidh rehearse --against says what would change';
  return { what: 'rows', message: `${names}: made by another version`, advice };
};

const lagOf = async ({ log, store }: Opened): Promise<number> => {
  const [head, checkpoint] = [await log.head(), await store.checkpoint()];
  const behind = head !== null && (checkpoint === null || checkpoint < head);
  return behind ? (await log.readAll(checkpoint, COUNT_UP_TO)).length : 0;
};

/** A running server is a moment behind whenever something is recorded: only what stays behind needs attention. */
const lag = async (record: Opened, served: boolean): Promise<Finding> => {
  const [since, deadline] = [await record.store.checkpoint(), performance.now() + SOON_MS];
  let events = await lagOf(record);
  while (served && events > 0 && performance.now() < deadline && (await record.store.checkpoint()) === since) {
    await pause(100);
    events = await lagOf(record);
  }
  const stands = events > 0 && (await record.store.checkpoint()) === since;
  const message = `${events === COUNT_UP_TO ? `${events} or more` : events} events behind the log`;
  if (!served) return { what: 'lag', message: `${message}; no server is running`, advice: null };
  const advice = stands ? "they stand still: the server's log says why; restarting it is safe" : null;
  return { what: 'lag', message, advice };
};

const others = ({ others: { events, firstAt, lastAt } }: LogState): Finding => {
  const message =
    events === 0 ? 'nobody else writes to the event store' : `${events} events of others, from ${firstAt} to ${lastAt}`;
  // They are passed over; what they cost is disk, and time where they are many.
  return { what: 'others', message, advice: null };
};

const damaged = ({ damaged }: LogState): Finding => {
  const message =
    damaged.length === 0 ? 'every stream is whole' : damaged.map(({ stream, why }) => `${stream}: ${why}`);
  const advice =
    damaged.length === 0
      ? null
      : 'take away from others the right to write, delete and limit these streams; restore what is missing from a backup of the event store';
  return { what: 'streams', message: String(message), advice };
};

/** The end of the log and a few events from anywhere; verify compares them all. */
const rememberedHead = async ({ log, heads }: Opened): Promise<Finding> => {
  const what = 'remembered';
  try {
    const head = heads === null ? null : await checkHead(log, heads);
    if (head === null) return { what, message: 'nothing is remembered of the record yet', advice: null };
    const onTrust =
      head.onTrust === null ? '' : `; what was there on ${head.onTrust.at.slice(0, 10)} was taken on trust`;
    return {
      what,
      message: `the record is as it was at ${head.at}, ${head.frontier.size} events${onTrust}`,
      advice: null,
    };
  } catch (error) {
    if (!(error instanceof LogMismatch) && !isDamage(error)) throw error;
    return { what, message: error.message, advice: 'tanfidh verify names what is not in order; restore a backup' };
  }
};

const DAY_MS = 86_400_000;

/** Whether they are there; verify reads them. What nothing names is no fault: somebody began a form and did not send it. */
const files = async (log: EventLog, store: FileStore | null, now: Date): Promise<Finding> => {
  const what = 'files';
  if (store === null) return { what, message: 'FILES_DIR is not given: not looked at', advice: null };
  const { files: named, findings } = await checkFiles(log, store, { read: false });
  const unnamed = (await unnamedFiles(log, store, new Date(now.getTime() - DAY_MS))).map(
    ({ sha256, storedAt }) => `${sha256} of ${storedAt}`,
  );
  const beside =
    unnamed.length === 0 ? '' : `; named by nothing, which tanfidh files discard removes: ${unnamed.join(', ')}`;
  if (findings.length === 0) return { what, message: `all ${named} that are named are there${beside}`, advice: null };
  const advice = 'upload each again, or put it back from a backup; tanfidh verify reads all of them';
  return { what, message: `${findings.join('; ')}${beside}`, advice };
};

const outcomeOf = (findings: readonly Finding[]): Outcome => ({
  well: findings.every(({ advice }) => advice === null),
  text: findings.map(lineOf).join('\n'),
});

/** How the services' record stands. Reads the log once: what others did to it is met on the way. */
export const doctorServices = (where: Where): Promise<Outcome> =>
  withRecord(where, async (record) => {
    for (let position: string | null = null; ;) {
      const events: readonly RecordedEvent[] = await record.log.readAll(position, COUNT_UP_TO);
      if (events.length === 0) break;
      position = events.at(-1)?.position ?? null;
    }
    const state = record.log.state?.();
    const ofStore = state === undefined ? [] : [others(state), damaged(state)];
    return outcomeOf([
      ...ofStore,
      await rememberedHead(record),
      await schema(record),
      await parked(record),
      await lag(record, true),
      await files(record.log, filesOf(where), new Date()),
    ]);
  });

const lineOf = ({ what, message, advice }: Finding): string =>
  `${advice === null ? 'well     ' : 'ATTENTION'} ${what}: ${message}${advice === null ? '' : `. To do: ${advice}`}`;

/** How the folder stands. */
export const doctor = async (home: string): Promise<Outcome> => {
  const [examined, now] = [await examine(home), new Date()];
  const at = await openRecord(home);
  try {
    const outside = [
      disk(examined),
      clock(examined, now, await at.log.clockBehind()),
      ...permissions(examined),
      ...versions(examined, process.versions.node),
      backup(examined, now),
    ];
    return await rememberedIn(home, async (heads) => {
      const record = { ...at, heads };
      const inside = [await rememberedHead(record), await schema(record), await parked(record)];
      const behind = await lag(record, isServed(home));
      return outcomeOf([...outside, ...inside, behind, await files(at.log, filesIn(home), now)]);
    });
  } finally {
    await at.close();
  }
};
