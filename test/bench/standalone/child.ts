import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A module of this folder as a process of its own, which answers each message with one. */
export class Child {
  private constructor(readonly process: ChildProcess) {}

  static start(module: string, environment: NodeJS.ProcessEnv): Child {
    const path = fileURLToPath(new URL(module, import.meta.url));
    // As `npm start` has it.
    const execArgv = ['--max-semi-space-size=8'];
    return new Child(fork(path, { execArgv, env: { ...process.env, LOG_LEVEL: 'error', ...environment } }));
  }

  /** Its next message. Rejects where it ends instead. */
  next<T>(): Promise<T> {
    return new Promise((resolve, reject) => {
      const ended = (code: number | null): void => reject(new Error(`a process of the benchmark ended: ${code}`));
      this.process.once('exit', ended);
      this.process.once('message', (message) => {
        this.process.off('exit', ended);
        resolve(message as T);
      });
    });
  }

  ask<T>(message: object): Promise<T> {
    const answer = this.next<T>();
    this.process.send(message);
    return answer;
  }

  async end(): Promise<void> {
    const gone = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGKILL');
    await gone;
  }
}
