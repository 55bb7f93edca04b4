import { spawn } from 'node:child_process';

export interface Ended {
  /** `null` where it started after all, and was ended. */
  readonly code: number | null;
  readonly output: string;
}

/** Ids of an account that owns nothing; root may read and write whatever the modes say. */
const NOBODY = '65534';
const asNobody = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];

/** The built server over one folder, expected to end by itself. As root it runs under an account without rights. */
export const startedAndEnded = (home: string): Promise<Ended> => {
  const unprivileged = process.getuid?.() === 0 ? asNobody : [];
  const line = [...unprivileged, process.execPath, 'dist/apps/standalone/src/main.js'];
  const env = { ...process.env, TANFIDH_HOME: home, TANFIDH_DATA: 'register', PORT: '0', LOG_LEVEL: 'silent' };
  const child = spawn('env', line, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  return new Promise((resolve) => {
    let [output, started] = ['', false];
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (!output.includes('listens on')) return;
      started = true;
      child.kill('SIGTERM');
    });
    child.once('exit', (code) => resolve({ code: started ? null : code, output }));
  });
};
