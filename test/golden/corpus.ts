import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { corpusFile } from './files.js';
import { type Answer, type Question, digestOf } from './normal.js';

export interface Asked {
  readonly question: Question;
  readonly answer: Answer;
}

const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants;

export const keyOf = ({ address, day, lang }: Question): string => `${address} ${day} ${lang}`;

/**
 * A line for each body, once, before the first answer that has it, then that answer: most answers of three languages have one body,
 * and neighbours that are alike compress well.
 */
export const writeCorpus = (asked: readonly Asked[]): number => {
  const seen = new Set<string>();
  const lines = asked.flatMap(({ question, answer: { body, ...answer } }) => {
    const text = JSON.stringify(body);
    const digest = digestOf(text);
    const own = seen.has(digest) ? [] : [`{"digest":"${digest}","body":${text}}`];
    seen.add(digest);
    return [...own, JSON.stringify({ ...question, ...answer, body: digest })];
  });
  const bytes = Buffer.from(`${lines.join('\n')}\n`);
  const params = { [BROTLI_PARAM_QUALITY]: 9, [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(corpusFile, brotliCompressSync(bytes, { params }));
  return bytes.length;
};

/** What was answered then, by question; the text of a body is parsed for each answer that has it, so that nobody changes another's. */
export const readCorpus = (): ReadonlyMap<string, Asked> => {
  const bodies = new Map<string, string>();
  const corpus = new Map<string, Asked>();
  for (const line of brotliDecompressSync(readFileSync(corpusFile)).toString().trimEnd().split('\n')) {
    const [, digest, body] = /^\{"digest":"([^"]+)","body":(.*)\}$/s.exec(line) ?? [];
    if (digest !== undefined && body !== undefined) {
      bodies.set(digest, body);
      continue;
    }
    const { address, day, lang, status, headers, body: of } = JSON.parse(line) as Question & Answer;
    const question = { address, day, lang };
    corpus.set(keyOf(question), {
      question,
      answer: { status, headers, body: JSON.parse(bodies.get(String(of)) ?? '') as unknown },
    });
  }
  return corpus;
};
