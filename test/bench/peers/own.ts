import { logFormat, SqliteEventLog, SqliteFile } from '#platform';
import type { Peer } from './peer.js';

/** Our own log over a file, through its port. */
export function own(path: string): Peer {
  const log = new SqliteEventLog(SqliteFile.open(path, logFormat));
  return {
    append: async (stream, event) => {
      await log.append(stream, 'none', [event]);
    },
    close: () => log.close(),
  };
}
