import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { languages } from '#kernel';
import { type Address, apiQuestions } from './api-questions.js';
import type { Asked } from './corpus.js';
import { type Given, type Question, answerOf } from './normal.js';
import { pageQuestions } from './page-questions.js';
import type { Names } from './record.js';
import { matches } from './compare.js';
import type { Moved } from './mapping.js';

/** Before practice begins, in the midst of what is on record, and the server's own today. */
const days = ['2019-01-15', '2022-12-31', '2026-12-01'] as const;
/** At which instant every question is asked: at an hour of the same day at UTC and at UTC+14, where days begin. */
export const clock = (): Date => new Date('2026-12-01T09:00:00.000Z');

/** So many are asked at once: a server that mixes up whose answer is whose shows it. */
const AT_ONCE = 6;

export const addressesOf = (names: Names): readonly Address[] => {
  const all = [...apiQuestions(names), ...pageQuestions(names)];
  return [...new Map(all.map((each) => [each.address, each])).values()];
};

/** Every address on each day and in each language. */
export const questionsOf = (addresses: readonly Address[]): readonly Question[] =>
  addresses.flatMap(({ address, dated }) =>
    (dated ? days : ['-']).flatMap((day) => languages.map((lang) => ({ address, day, lang }))),
  );

export const urlOf = ({ address, day, lang }: Question): string => {
  const url = address.replace(/ page \d$/, '').replace('{lang}', lang);
  return day === '-' ? url : `${url}${url.includes('?') ? '&' : '?'}asOf=${day}`;
};

const nextOf = ({ body }: Given): string | null => {
  const next: unknown = Reflect.get(Object(JSON.parse(body)), 'next');
  return typeof next === 'string' ? next : null;
};

export class Asker {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly moved: readonly Moved[],
  ) {}

  /** All of them, in their order. */
  async askAll(questions: readonly Question[]): Promise<readonly Asked[]> {
    const asked: Asked[] = [];
    let next = 0;
    const worker = async (): Promise<void> => {
      for (let at = next++; at < questions.length; at = next++) {
        const question = questions[at];
        if (question !== undefined) asked[at] = { question, answer: answerOf(await this.ask(question)) };
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return asked;
  }

  /** The answer; of a later page the one that following `next` leads to, and no answer where there is none. */
  private async ask(question: Question): Promise<Given> {
    const url = urlOf(question);
    let given = await this.get(url, question);
    for (let page = Number(/ page (\d)$/.exec(question.address)?.[1] ?? 1); page > 1; page -= 1) {
      const next = nextOf(given);
      if (next === null) return { statusCode: 0, headers: {}, body: '' };
      given = await this.get(`${url}&cursor=${encodeURIComponent(next)}`, question);
    }
    return given;
  }

  private async get(url: string, { address, lang }: Question): Promise<Given> {
    // What a page shows of the request is the same at each.
    const headers = { host: 'tanfidh.example', 'accept-language': lang, 'x-correlation-id': 'golden-corpus' };
    const given = await this.app.inject({ method: 'GET', url, headers });
    const { location } = given.headers;
    if (given.statusCode !== 308 || !this.moved.some((each) => matches(each.address, address))) return given;
    return this.app.inject({ method: 'GET', url: String(location), headers });
  }
}
