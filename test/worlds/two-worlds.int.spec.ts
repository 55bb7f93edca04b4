import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { languages } from '#kernel';
import type { Envelope } from '#platform';
import { addressesOf, clock, questionsOf, urlOf } from '../golden/ask.js';
import type { Question } from '../golden/normal.js';
import { exported, namesIn } from '../golden/record.js';
import { type GoldenServer, overSqlite } from '../golden/servers.js';
import { withPlanted } from './planted.js';

const recordOf = async (): Promise<readonly Envelope[]> => {
  const events: Envelope[] = [];
  for await (const event of exported()) events.push(event);
  return events;
};

async function* each(events: readonly Envelope[]): AsyncGenerator<Envelope> {
  yield* events;
}

/**
 * That there is more on record than one may see is no secret: positions tell, and what is made of them. Nothing else may differ,
 * and no tag but that of a part of a list with more to come, which goes by its cursor: a tag says what an answer says, whatever its
 * position.
 */
const withoutPositions = (text: string): string =>
  text.replaceAll(/(?<="(?:position|next)":")[^"]*|(?<=[?;&]cursor=)[\w-]+|(?<=\u2068)\d+(?=\u2069<br)/g, '…');

/** Of the feed the positions are what it says. */
const isFeed = ({ address }: Question): boolean => address.startsWith('/api/v1/events');

const hasMore = (body: string): boolean => body.includes('"next":"…"');

const AT_ONCE = 4;

describe('two records that differ only in what nobody may see who asks', () => {
  let worlds: readonly GoldenServer[] = [];
  let questions: readonly Question[] = [];
  beforeAll(async () => {
    const events = await recordOf();
    const planted = withPlanted(events);
    expect(planted.length).toBeGreaterThan(events.length + 40);
    // One after the other: each takes the whole machine to begin.
    worlds = [await overSqlite(each(events)), await overSqlite(each(planted))];
    const all = questionsOf(addressesOf(namesIn(events)));
    // Every address on every day, in languages that take turns: they follow one another in the list, three to a day.
    questions = all.filter((_, at) => at % languages.length === Math.floor(at / languages.length) % languages.length);
  }, 240_000);
  afterAll(async () => {
    for (const world of worlds) await world.stop();
  });

  const answered = async ({ app }: GoldenServer, url: string, lang: string, token: string | null) => {
    const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
    const asked = { host: 'tanfidh.example', 'x-correlation-id': 'two-worlds', 'accept-language': lang };
    const headers = { ...asked, ...authorization };
    const { statusCode, body, headers: told } = await app.inject({ method: 'GET', url, headers });
    const { date: _date, ...rest } = told;
    const link = withoutPositions(String(told['link'] ?? ''));
    return { status: statusCode, body: withoutPositions(body), headers: { ...rest, link } };
  };

  const alike = async (question: Question, tokens: readonly (string | null)[]): Promise<readonly string[]> => {
    const url = urlOf(question);
    const [a, b] = await Promise.all(
      worlds.map((world, at) => answered(world, url, question.lang, tokens[at] ?? null)),
    );
    if (a === undefined || b === undefined) return [url];
    const tags = isFeed(question) || hasMore(a.body) ? { etag: '…' } : {};
    const [one, other] = [a, b].map((each) => JSON.stringify({ ...each, headers: { ...each.headers, ...tags } }));
    return one === other ? [] : [`${url}\n${firstDifference(one ?? '', other ?? '')}`];
  };

  const allAlike = async (tokens: readonly (string | null)[], asked: readonly Question[]): Promise<void> => {
    const found: string[] = [];
    let next = 0;
    const worker = async (): Promise<void> => {
      for (let at = next++; at < asked.length; at = next++) {
        const question = asked[at];
        if (question !== undefined) found.push(...(await alike(question, tokens)));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    expect(found.slice(0, 20).join('\n\n')).toBe('');
  };

  it('give equal bytes and headers at every address of the corpus to anybody', async () => {
    expect(questions.length).toBeGreaterThan(300);
    await allAlike([null, null], questions);
  }, 300_000);

  it('give no more to somebody with a token who may not record', async () => {
    const tokens = await Promise.all(worlds.map(({ tokenFor }) => tokenFor('focal-point')));
    await allAlike(
      tokens,
      questions.filter((_, at) => at % 5 === 0),
    );
  }, 120_000);

  it('differ for the Secretariat, which may see it all', async () => {
    const tokens = await Promise.all(worlds.map(({ tokenFor }) => tokenFor('secretariat')));
    for (const of of [
      'resolutions',
      'parties',
      'actions',
      'commitments',
      'correspondence',
      'correspondence/incoming/412-2026',
    ]) {
      const address = `/api/v1/${of}`;
      expect([address, await alike({ address, day: '-', lang: 'en' }, tokens)]).not.toEqual([address, []]);
    }
  });

  it('are asked on the day of the corpus', () => {
    expect(clock().toISOString().slice(0, 10)).toBe('2026-12-01');
  });
});

const firstDifference = (one: string, other: string): string => {
  const at = [...one].findIndex((character, index) => character !== other[index]);
  return `${one.slice(Math.max(0, at - 80), at + 120)}\n${other.slice(Math.max(0, at - 80), at + 120)}`;
};
