import { SetMetadata } from '@nestjs/common';
import { latestTodayOnEarth } from '#kernel';
import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { rowsSuffix } from './addresses.js';

/** A list in rows: what its handler answers, told otherwise. */
export interface Rows {
  /** What a file of them is called. */
  readonly name: string;
  /** The address that tells what its columns hold. */
  readonly describedBy: string;
  written(answer: object): Buffer;
}

/** In which form an answer is sent. */
export interface Representation {
  readonly format: 'json' | 'csv';
  readonly type: string;
}

const [jsonType, csvType] = ['application/json', 'text/csv'];

const inJson = (type: string): Representation => ({ format: 'json', type: `${type}; charset=utf-8` });

export const json = inJson(jsonType);
const csv: Representation = { format: 'csv', type: `${csvType}; charset=utf-8; header=present` };

const asRows = 'tanfidh:rows';

/** Of a read that answers a list. */
export const InRows = (rows: Rows): MethodDecorator => SetMetadata(asRows, rows);

export const rowsOf = (handler: object): Rows | null =>
  (Reflect.getMetadata(asRows, handler) as Rows | undefined) ?? null;

const asType = 'tanfidh:type';

/** Of a read whose JSON has a name of its own. */
export const SentAs = (type: string): MethodDecorator => SetMetadata(asType, type);

/** What an address gives, best first. */
export const offered = (url: string, handler: object): readonly string[] => {
  const own = Reflect.getMetadata(asType, handler) as string | undefined;
  if (rowsOf(handler) === null) return own === undefined ? [jsonType] : [own, jsonType];
  return url.endsWith(rowsSuffix) ? [csvType] : [jsonType, csvType];
};

/** More ranges than any client sends; what follows them is not looked at. */
const MOST_RANGES = 100;

/** What whoever asks is sent, of what is offered; `null` where none of it is accepted (RFC 9110, 12.5.1). */
export const accepted = (
  { headers: { accept } }: Pick<FastifyRequest, 'headers'>,
  types: readonly string[],
): Representation | null => {
  // An empty header wishes for nothing in particular.
  const wishes = accept === undefined || accept.trim() === '' ? '*/*' : accept;
  const ranges = wishes.split(',', MOST_RANGES).join(',');
  const [best] = new Negotiator({ headers: { accept: ranges } }).mediaTypes([...types]);
  if (best === undefined) return null;
  return best === csvType ? csv : inJson(best);
};

/** The day that a list is of, in the name of its file. */
export const attachment = ({ name }: Rows, answer: object, now: Date): string => {
  const asOf: unknown = Reflect.get(answer, 'asOf');
  return `attachment; filename="${name}-${typeof asOf === 'string' ? asOf : latestTodayOnEarth(now)}.csv"`;
};
