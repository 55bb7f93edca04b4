import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Envelope } from '#platform';
import { readAllowed } from './allowed.js';
import { addressesOf, Asker, questionsOf } from './ask.js';
import { type Asked, keyOf, readCorpus, writeCorpus } from './corpus.js';
import { judge, formatFindings } from './judge.js';
import { exported, namesIn } from './record.js';
import { moved, reshaped } from './reshaped.js';
import type { GoldenServer } from './servers.js';

const names = async () => {
  const events: Envelope[] = [];
  for await (const event of exported()) events.push(event);
  return namesIn(events);
};

/** Holds every answer of a server against the corpus; by `npm run golden:add` and `golden:write` the corpus is written first. */
export const agreesWithTheCorpus = (mode: string, start: () => Promise<GoldenServer>): void => {
  describe(`the golden corpus, over ${mode}`, () => {
    let server: GoldenServer;
    beforeAll(async () => {
      server = await start();
    }, 120_000);
    afterAll(() => server.stop());

    it('is of at least 150 addresses on three days and in three languages', async () => {
      const addresses = addressesOf(await names());
      expect(addresses.filter(({ dated }) => dated).length).toBeGreaterThanOrEqual(150);
    });

    it('is what is answered today', async () => {
      const wanted = questionsOf(addressesOf(await names()));
      // What was once asked is asked for ever, whatever the document lists today.
      const corpus = process.env['GOLDEN'] === 'write' ? new Map<string, Asked>() : readCorpus();
      const before = [...corpus.values()].map(({ question }) => question);
      const questions = [...before, ...wanted.filter((question) => !corpus.has(keyOf(question)))];
      const asked = await new Asker(server.app, moved).askAll(questions);
      if (process.env['GOLDEN'] !== undefined) write(corpus, asked);
      const judged = judge(readCorpus(), asked, { allowed: readAllowed(), reshaped });
      expect(formatFindings(judged)).toBe('');
    }, 300_000);
  });
};

/** `add`: what is kept stays as it is. */
const write = (corpus: ReadonlyMap<string, Asked>, asked: readonly Asked[]): void => {
  if (process.env['CI'] !== undefined) throw new Error('the corpus is made anew by somebody, never in CI');
  const bytes = writeCorpus(asked.map((now) => corpus.get(keyOf(now.question)) ?? now));
  process.stdout.write(`${asked.length} answers in the corpus, ${bytes} bytes before they are compressed\n`);
};
