import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';

export interface Readiness {
  readonly status: string;
  readonly log: string;
  readonly checks: Readonly<Record<string, { readonly state: string; readonly reason: string | null }>>;
}

/** The built server as a process of its own, over one folder. */
export class ServerProcess {
  private constructor(
    readonly child: ChildProcess,
    readonly base: string,
    /** Its log, line by line. */
    readonly logged: readonly string[],
  ) {}

  /**
   * Once it listens, on a port of the system's choice. `limitKiB`: no file may grow beyond that, as on a full disk, until `makeRoom`; `cwd`:
   * where the build lies, if not here. `seen` gets the first start's token.
   */
  static start(
    home: string,
    seen: (token: string) => void,
    {
      limitKiB = 0,
      data = 'register',
      cwd = '.',
      env: more = {},
    }: {
      readonly limitKiB?: number;
      readonly data?: string;
      readonly cwd?: string;
      readonly env?: Readonly<Record<string, string>>;
    } = {},
  ): Promise<ServerProcess> {
    const env = {
      ...process.env,
      TANFIDH_HOME: home,
      PORT: '0',
      LOG_LEVEL: 'error',
      RATE_LIMIT_PER_MINUTE: '0',
      REGISTER_NEW_ENTRIES: 'general',
      REGISTER_CHECKING: 'one-officer',
      TANFIDH_DATA: data,
      ...more,
    };
    // An ignored signal stays ignored across exec: a write beyond the limit then returns an error instead of killing.
    const limit = limitKiB > 0 ? `trap '' XFSZ; ulimit -S -f ${limitKiB}; ` : '';
    const command = `${limit}exec "$0" dist/apps/standalone/src/main.js`;
    const child = spawn('bash', ['-c', command, process.execPath], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const logged: string[] = [];
    if (child.stdout !== null) createInterface(child.stdout).on('line', (line) => logged.push(line));
    // One that a failed test leaves behind keeps no run from ending.
    child.unref();
    for (const stream of [child.stdout, child.stderr]) if (stream instanceof Socket) stream.unref();
    return new Promise((resolve, reject) => {
      let output = '';
      child.stderr?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        const token = /tnf_\S+/.exec(output)?.[0];
        if (token !== undefined) seen(token);
        const address = /listens on (\S+)/.exec(output)?.[1];
        if (address !== undefined) resolve(new ServerProcess(child, `${address}/api/v1`, logged));
      });
      child.once('exit', () => reject(new Error(`the server ended: ${output}`)));
    });
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill(signal);
    await gone;
  }

  /** Takes the limit of `limitKiB` away, while it runs. */
  makeRoom(): void {
    execFileSync('prlimit', ['--pid', String(this.child.pid), '--fsize=unlimited:unlimited']);
  }

  async ready(): Promise<{ readonly status: number; readonly body: Readiness }> {
    const answer = await fetch(new URL('/health/ready', this.base));
    return { status: answer.status, body: (await answer.json()) as Readiness };
  }

  /** One figure of `/metrics`, by its name and labels. */
  async figure(name: string): Promise<number> {
    const text = await (await fetch(new URL('/metrics', this.base))).text();
    return Number(
      text
        .split('\n')
        .find((line) => line.startsWith(`${name} `))
        ?.slice(name.length),
    );
  }

  /** Enters one fictional training. */
  enterTraining(key: string, token: string): Promise<Response> {
    const title = { original: 'en', en: `Fictional training ${key}` };
    const source = { type: 'third-party', confidence: 'C', citation: 'Fictional, for a test' };
    const body = { title, serves: [{ resolution: '53-45-POL', commitment: 'training' }], format: 'course', source };
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': key };
    return fetch(`${this.base}/actions/training`, { method: 'POST', headers, body: JSON.stringify(body) });
  }
}
