import { describe, expect, it } from '@jest/globals';
import { docsPage, docsPolicy } from './docs-page.js';
import { openApiDocument } from './document.js';

const html = docsPage(openApiDocument());
const idsOf = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

describe('the page of the interface', () => {
  it('needs no script', () => {
    expect(html).not.toContain('<script');
    expect(docsPolicy).not.toContain('script-src');
  });

  it('shows every operation once, in its group', () => {
    const { paths } = openApiDocument() as { readonly paths: Readonly<Record<string, object>> };
    const operations = Object.values(paths).flatMap((item) => Object.values(item));
    expect(html.match(/<details /g)).toHaveLength(operations.length);
  });

  it('leads nowhere but to what is on it', () => {
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
    expect(targets.filter((target) => !idsOf.includes(target))).toEqual([]);
    expect(new Set(idsOf).size).toBe(idsOf.length);
  });

  it('has no entry that is longer than a screen or three', () => {
    const entries = html.split('<details ').slice(1);
    expect(Math.max(...entries.slice(0, -1).map((entry) => entry.length))).toBeLessThan(8_000);
  });
});
