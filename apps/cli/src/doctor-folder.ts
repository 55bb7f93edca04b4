import type { Examined, FileFound } from '#platform';
import { logFormat } from '#platform';

/** One thing looked at: how it is and, where it needs attention, what to do. */
export interface Finding {
  readonly what: string;
  readonly message: string;
  /** `null`: all is well. */
  readonly advice: string | null;
}

const MIB = 1024 * 1024;
const LEAST_FREE = 256 * MIB;
const CLOCK_TOLERANCE_MS = 60_000;
const DAY_MS = 86_400_000;
const OLDEST_BACKUP_DAYS = 7;
/** As `scripts/node-wanted.cjs` has it. */
const OLDEST_NODE = [24, 7] as const;

const finding = (what: string, message: string, wrong: boolean, advice: string): Finding => ({
  what,
  message,
  advice: wrong ? advice : null,
});

const mib = (bytes: number): string => `${Math.ceil(bytes / MIB)} MiB`;

/** A rebuild holds every row twice, and a backup on the same disk is a whole copy. */
export const disk = ({ bytesFree, bytesInUse }: Examined): Finding => {
  const needed = Math.max(2 * bytesInUse, LEAST_FREE);
  const advice = `free at least ${mib(needed)}, or move TANFIDH_HOME to a larger disk while the server is stopped`;
  return finding('disk', `${mib(bytesFree)} free, ${mib(bytesInUse)} in use`, bytesFree < needed, advice);
};

/** `behindMs`: how far the log's time lies in the future of the clock. */
export const clock = ({ lastRecordedAt }: Examined, now: Date, behindMs: number): Finding => {
  const newest = lastRecordedAt === null ? 'nothing is recorded yet' : `the newest event is of ${lastRecordedAt}`;
  const advice = `the record has come to ${new Date(now.getTime() + behindMs).toISOString()}: set the clock by a time server before anything else is recorded; if it is right now, tanfidh clock correct`;
  return finding('clock', `${now.toISOString()}; ${newest}`, behindMs > CLOCK_TOLERANCE_MS, advice);
};

const octal = (mode: number): string => mode.toString(8).padStart(4, '0');

export const permissions = ({ folder, files }: Examined): readonly Finding[] => {
  const judge = ({ path, mode }: FileFound, most: number): Finding =>
    finding('permissions', `${path} is ${octal(mode)}`, (mode & ~most) !== 0, `chmod ${octal(most)} ${path}`);
  const all = [judge(folder, 0o700), ...files.map((file) => judge(file, 0o600))];
  const wrong = all.filter(({ advice }) => advice !== null);
  const well = finding(
    'permissions',
    `${folder.path} and its ${files.length} files are for their owner alone`,
    false,
    '',
  );
  return wrong.length > 0 ? wrong : [well];
};

export const versions = ({ format, sqlite }: Examined, node: string): readonly Finding[] => {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  const old = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  return [
    finding('Node', node, old, `install Node ${OLDEST_NODE.join('.')} or later`),
    finding('SQLite', sqlite, false, ''),
    finding(
      'format',
      `${format}; this version writes ${logFormat.version}`,
      format < logFormat.version,
      'the next start upgrades it',
    ),
  ];
};

export const backup = ({ backup: mark }: Examined, now: Date): Finding => {
  const advice = 'tanfidh backup <folder>, to another disk; docs/operations.md shows how to have it done daily';
  if (mark === null) return finding('backup', 'none was ever taken', true, advice);
  if (mark === 'damaged') return finding('backup', 'last-backup.json is not what was written there', true, advice);
  const days = (now.getTime() - Date.parse(mark.at)) / DAY_MS;
  const message = `the newest is of ${mark.at}, in ${mark.to}`;
  // A mark without a day is no backup; one from the future says that a clock was wrong, which is said above.
  return finding('backup', message, !(days <= OLDEST_BACKUP_DAYS), advice);
};
