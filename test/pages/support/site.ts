import { createRequire } from 'node:module';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { ServerProcess } from '../../standalone/process.js';
import { putShippedRecord } from './shipped-record.js';

const found = createRequire(import.meta.url)('../../../scripts/browser.cjs') as { chromium(): string };

/** The built server on the shipped record, and a browser that reads it. */
export class Site {
  readonly token: string;

  private constructor(
    /** The folder of the record. */
    readonly home: string,
    private readonly server: ServerProcess,
    private readonly browser: Browser,
    token: string,
  ) {
    this.token = token;
  }

  /** `none`: with nothing on record yet; `env`: how it is set, where not as in other tests. */
  static async open(data: 'full' | 'none' = 'full', env: Readonly<Record<string, string>> = {}): Promise<Site> {
    const folder = await mkdtemp(join(tmpdir(), 'tanfidh-pages-'));
    let token = data === 'full' ? await putShippedRecord(folder) : '';
    const server = await ServerProcess.start(folder, (seen) => (token = seen), { data, env });
    // Everything runs as root where CI does, and there Chromium wants no sandbox; a GPU would be played by the processor.
    const browser = await chromium.launch({
      executablePath: found.chromium(),
      args: ['--no-sandbox', '--disable-gpu'],
    });
    return new Site(folder, server, browser, token);
  }

  get origin(): string {
    return new URL(this.server.base).origin;
  }

  context(options: BrowserContextOptions): Promise<BrowserContext> {
    return this.browser.newContext({ baseURL: this.origin, ...options });
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.end('SIGTERM');
    await rm(this.home, { recursive: true, force: true });
  }
}

/** What a page does that no page may: said by the browser while it is open. */
export const trouble = (page: Page, origin: string): string[] => {
  const seen: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) seen.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.push(`script: ${error.message}`));
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) seen.push(`asked elsewhere: ${request.url()}`);
  });
  // An answer that the next page made needless is no trouble.
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') seen.push(`not had: ${request.url()}`);
  });
  return seen;
};
