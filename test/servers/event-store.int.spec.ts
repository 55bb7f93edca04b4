import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { resetEventStore } from './event-store.js';

describe('starting a real event store anew', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tanfidh-reset-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  afterEach(() => {
    delete process.env['EVENTSTORE_URL'];
  });

  it('hands on no variable that the server would take as its own option', async () => {
    process.env['EVENTSTORE_URL'] = 'esdb://localhost:2113';
    const file = join(folder, 'environment');
    await resetEventStore(`env > '${file}'`);
    const environment = await readFile(file, 'utf8');
    expect(environment).toContain('PATH=');
    expect(environment).not.toMatch(/EVENTSTORE_/i);
  });

  it('holds nothing else up meanwhile', async () => {
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 10);
    await resetEventStore('sleep 0.5');
    clearInterval(turning);
    expect(turns).toBeGreaterThan(5);
  });

  it('fails where the command fails', async () => {
    await expect(resetEventStore('exit 3')).rejects.toThrow('ended with 3');
  });
});
