import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * A real EventStoreDB to run the log's contract against: `TANFIDH_TEST_EVENTSTORE` is its address, and
 * `TANFIDH_TEST_EVENTSTORE_RESET` a shell command that starts it anew, empty. Neither is called `EVENTSTORE_…`: the
 * server takes every such variable as an option of its own, and does not start with one that it does not know.
 */
export const realEventStore = (): { readonly url: string; readonly reset: string } => ({
  url: process.env['TANFIDH_TEST_EVENTSTORE'] ?? '',
  reset: process.env['TANFIDH_TEST_EVENTSTORE_RESET'] ?? '',
});

/** Runs the command to its end without holding up what else this process does; rejects where it fails. */
export async function resetEventStore(command: string): Promise<void> {
  if (command === '') return;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^EVENTSTORE_/i.test(name)));
  const child = spawn(command, { shell: true, env, stdio: 'ignore' });
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  if (code !== 0) throw new Error(`TANFIDH_TEST_EVENTSTORE_RESET ended with ${code ?? signal}`);
}
