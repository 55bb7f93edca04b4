import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pages } from '#dashboard';
import { TestServer } from './support/server.js';

const samples = pages.flatMap((page) => page.samples).filter((path) => path !== '');
const moment = { asOf: '2019-06-30', knownAt: '2999-01-01' };
const [latin, arabic] = [/[A-Za-z]{3}/, /[\u0600-\u06ff]/];

describe('every page', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ data: 'full' });
  }, 120_000);
  afterAll(() => server.stop());

  const mainOf = async (url: string): Promise<string> => {
    const { status, body } = await server.get(url);
    expect([url, status]).toEqual([url, 200]);
    return body.slice(body.indexOf('<main'), body.indexOf('</main>'));
  };

  it('keeps the day and what was known in every link and form, but for the way back to today', async () => {
    const kept = Object.entries(moment).map(([name, value]) => `${name}=${value}`);
    const lost: string[] = [];
    for (const path of samples.filter((each) => !each.includes('asOf='))) {
      const url = `/en/${path}${path.includes('?') ? '&' : '?'}${kept.join('&')}`;
      const { body } = await server.get(url);
      for (const [, href = '', said = ''] of body.matchAll(/<a\b[^>]* href="(\/(?:ar|en|fr)\b[^"]*)"[^>]*>([^<]*)/g))
        if (said !== 'Back to today' && !kept.every((one) => href.includes(one))) lost.push(`${url}: ${href} ${said}`);
      for (const [form] of body.matchAll(/<form\b.*?<\/form>/gs))
        if (!Object.keys(moment).every((name) => form.includes(`name="${name}"`))) lost.push(`${url}: ${form}`);
    }
    expect(lost).toEqual([]);
  }, 120_000);

  it('says nothing in Arabic that is in another language and not marked as such', async () => {
    const other: string[] = [];
    for (const path of samples) {
      const own = (await mainOf(`/ar/${path}`))
        .replaceAll(/<(\w+)\b[^>]*(?: lang\b|class="(?:code|unbroken)")[^>]*>.*?<\/\1>/gs, '')
        .replaceAll(/<option\b[^>]*>.*?<\/option>/gs, '');
      for (const [, text = ''] of own.matchAll(/>([^<]+)</g))
        if (latin.test(text) && !arabic.test(text)) other.push(`${path}: ${text}`);
    }
    expect(other).toEqual([]);
  }, 120_000);

  it('says of each table what it shows, and has a table for each picture', async () => {
    const bare: string[] = [];
    for (const path of samples) {
      const main = await mainOf(`/en/${path}`);
      for (const [table] of main.matchAll(/<table\b[^>]*>(?!<caption)/g)) bare.push(`${path}: ${table}`);
      for (const [, after = ''] of main.matchAll(/<figure class="chart">(.*?)(?=<\/section>|<\/details>)/gs))
        if (!after.includes('<table')) bare.push(`${path}: a picture alone`);
    }
    expect(bare).toEqual([]);
  }, 120_000);
});
