import { execFile } from 'node:child_process';

export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The built CLI as a process of its own, over one folder or what `environment` names. */
export const tanfidh = (
  home: string,
  args: readonly string[],
  { environment = {}, input = '' }: { readonly environment?: NodeJS.ProcessEnv; readonly input?: string } = {},
): Promise<CliResult> =>
  new Promise((resolve) => {
    const env = { ...process.env, EVENTSTORE_URL: '', DATABASE_URL: '', TANFIDH_HOME: home, ...environment };
    const options = { env, maxBuffer: 256 * 1024 * 1024 };
    const child = execFile(process.execPath, ['dist/apps/cli/src/main.js', ...args], options, (error, out, err) =>
      // Ended by a signal it has no code, and that is neither success nor an answer.
      resolve({ code: error === null ? 0 : Number(error.code ?? Number.NaN), out, err }),
    );
    child.stdin?.end(input);
  });
