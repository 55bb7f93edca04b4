import type { Deployment } from './deployment.js';

/** Where its pages are from. */
const origin = 'http://localhost';

/** A file that is chosen in a form. */
type Chosen = readonly [field: string, name: string, bytes: Buffer];

export interface Sending {
  readonly from?: string;
  readonly files?: readonly Chosen[];
}

const inParts = (values: URLSearchParams, files: readonly Chosen[]): FormData => {
  const form = new FormData();
  for (const [name, value] of values) form.append(name, value);
  for (const [field, name, bytes] of files) form.append(field, new Blob([new Uint8Array(bytes)]), name);
  return form;
};

/** What a browser keeps and sends, and a page that is open in it. */
export class Browser {
  constructor(private readonly deployment: Deployment) {}

  readonly cookies = new Map<string, string>();
  page = '';
  status = 0;
  headers: Readonly<Record<string, unknown>> = {};

  async open(url: string): Promise<this> {
    return this.asked(await this.deployment.inject({ method: 'GET', url, headers: this.sent() }));
  }

  /** A form of the page that is open, with what is typed into it and chosen for it, as the form says that it is sent. */
  async send(
    action: string,
    typed: Readonly<Record<string, string>>,
    { from = origin, files }: Sending = {},
  ): Promise<this> {
    const form = this.page.split('<form').find((each) => each.includes(`action="${action}"`)) ?? '';
    const hidden = [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value?.replaceAll('&amp;', '&'),
    ]);
    const values = new URLSearchParams({ ...Object.fromEntries(hidden), ...typed });
    const isInParts = files !== undefined || form.includes('enctype="multipart/form-data"');
    const sent = new Response(isInParts ? inParts(values, files ?? []) : values);
    const headers = { ...this.sent(), origin: from, 'content-type': sent.headers.get('content-type') ?? '' };
    const payload = Buffer.from(await sent.arrayBuffer());
    return this.asked(await this.deployment.inject({ method: 'POST', url: action, headers, payload }));
  }

  get place(): string {
    return String(this.headers['location'] ?? '');
  }

  private sent(): { cookie: string; accept: string } {
    return { cookie: [...this.cookies].map((pair) => pair.join('=')).join('; '), accept: 'text/html' };
  }

  private asked(answer: Awaited<ReturnType<Deployment['inject']>>): this {
    for (const set of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (set.includes('Max-Age=0')) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    [this.status, this.page, this.headers] = [answer.statusCode, answer.body, answer.headers];
    return this;
  }
}
