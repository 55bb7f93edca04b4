import { describe, expect, it } from '@jest/globals';
import { type Examined, logFormat } from '#platform';
import { backup, clock, disk, permissions, versions } from './doctor-folder.js';

const MIB = 1024 * 1024;
const now = new Date('2026-11-23T09:00:00.000Z');
const well: Examined = {
  folder: { path: '/var/lib/tanfidh', mode: 0o700, bytes: 4096 },
  files: [{ path: '/var/lib/tanfidh/record.sqlite', mode: 0o600, bytes: 300 * MIB }],
  bytesFree: 600 * MIB,
  bytesInUse: 300 * MIB,
  format: logFormat.version,
  sqlite: '3.50.0',
  lastRecordedAt: '2026-11-23T08:59:59.000Z',
  backup: { at: '2026-11-16T09:00:00.000Z', to: '/mnt/monday' },
};

describe('the doctor', () => {
  it('finds nothing where all is well', () => {
    const others = [...permissions(well), ...versions(well, '24.7.0'), backup(well, now)];
    const all = [disk(well), clock(well, now, 0), ...others];
    expect(all.map(({ advice }) => advice)).toEqual(all.map(() => null));
  });

  it('wants room for a whole copy and more, and never less than a little', () => {
    expect(disk({ ...well, bytesFree: 600 * MIB - 1 }).advice).toContain('free at least 600 MiB');
    expect(disk({ ...well, bytesInUse: 1, bytesFree: 255 * MIB }).advice).toContain('free at least 256 MiB');
    expect(disk({ ...well, bytesInUse: 1, bytesFree: 256 * MIB }).advice).toBeNull();
  });

  it('sees a clock behind the record, but for a minute, whether or not an event is of then', () => {
    expect(clock(well, now, 60_000).advice).toBeNull();
    for (const lastRecordedAt of [well.lastRecordedAt, null])
      expect(clock({ ...well, lastRecordedAt }, now, 60_001).advice).toMatch(
        /2026-11-23T09:01:00\.001Z: set the clock/,
      );
    expect(clock({ ...well, lastRecordedAt: null }, now, 0).message).toContain('nothing is recorded yet');
  });

  it('names each file that others may read, and the command that mends it', () => {
    const open = { ...well, folder: { ...well.folder, mode: 0o750 }, files: [{ ...well.files[0]!, mode: 0o644 }] };
    expect(permissions(open).map(({ advice }) => advice)).toEqual([
      'chmod 0700 /var/lib/tanfidh',
      'chmod 0600 /var/lib/tanfidh/record.sqlite',
    ]);
  });

  it('sees a Node that is too old, and a format that the next start upgrades', () => {
    const advice = (found: Examined, node: string) => versions(found, node).map((one) => one.advice !== null);
    expect(advice(well, '20.18.9')).toEqual([true, false, false]);
    expect(advice(well, '18.20.0')).toEqual([true, false, false]);
    expect(advice(well, '24.7.0')).toEqual([false, false, false]);
    expect(advice({ ...well, format: 0 }, '24.7.0')).toEqual([false, false, true]);
  });

  it('wants a backup of this week', () => {
    expect(backup({ ...well, backup: { at: '2026-11-16T08:59:59.999Z', to: '/mnt/monday' } }, now)).toMatchObject({
      message: 'the newest is of 2026-11-16T08:59:59.999Z, in /mnt/monday',
      advice: expect.stringContaining('tanfidh backup'),
    });
    expect(backup({ ...well, backup: null }, now).advice).not.toBeNull();
    expect(backup({ ...well, backup: 'damaged' }, now)).toMatchObject({
      message: 'last-backup.json is not what was written there',
      advice: expect.stringContaining('tanfidh backup'),
    });
    expect(backup({ ...well, backup: { at: 'lately', to: '' } }, now).advice).not.toBeNull();
  });
});
