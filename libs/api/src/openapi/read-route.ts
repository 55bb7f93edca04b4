import type { ReadOperation } from '../conventions/addresses.js';
import type { Answers, ListOperation } from './answers.js';
import { answerSchemas } from './answer-schemas.js';
import { shared } from './parameters.js';
import { failures, notModified } from './responses.js';
import type { Schema } from './schema.js';
import { headerNamed } from './schema.js';

/** A read route as OpenAPI tells it. */
export interface ReadRoute {
  /** Of the operation: by it `addresses` tells where it is. */
  readonly id: ReadOperation;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly Schema[];
  /** What it answers beside its answer and problems. */
  readonly also?: Readonly<Record<number, Schema>>;
}

/** One whose answer is JSON, and of one of our types. */
export interface JsonRoute extends ReadRoute {
  readonly id: ReadOperation & keyof Answers;
}

/** One that answers something else. */
export interface OtherRoute extends ReadRoute {
  readonly type: string | readonly string[];
  readonly answer: Schema;
}

/** An address of before: it leads to where things are now, and is described for those who still have it. */
export interface MovedRoute extends ReadRoute {
  readonly moved: true;
  /** What it answers where it may mean several. */
  readonly choices?: keyof Answers;
}

/** The answer that leads to where a thing is now. */
export const movedThere: Readonly<Record<number, Schema>> = {
  308: { description: 'It is there now', headers: { Location: headerNamed('Location') } },
};

const success = (route: JsonRoute | OtherRoute | MovedRoute): Schema => {
  if ('moved' in route) {
    const { choices } = route;
    const several = choices && { 'application/json': { schema: answerSchemas[choices] } };
    return {
      ...(several && { 300: { description: 'It may mean several: their addresses', content: several } }),
      ...movedThere,
    };
  }
  const content = contentOf(route);
  const tagged = 'application/json' in content;
  return {
    200: { description: 'The answer', ...(tagged && { headers: headersOf(route) }), content },
    ...(tagged && notModified),
  };
};

/** What is told nowhere else: of a list where it goes on, of anything else by what `If-Match` knows it. */
const headersOf = ({ id }: JsonRoute | OtherRoute): Schema =>
  isList(id) ? { Link: headerNamed('Link') } : { ETag: headerNamed('ETag') };

/** Whether it answers a list, which is given in rows too. */
export const isList = (id: string): id is ListOperation => id.startsWith('list') && Object.hasOwn(answerSchemas, id);

const inRows: Schema = { 'text/csv': { schema: { type: 'string' } } };

const contentOf = (route: JsonRoute | OtherRoute): Schema =>
  'answer' in route
    ? Object.fromEntries([route.type].flat().map((type) => [type, { schema: route.answer }]))
    : { 'application/json': { schema: answerSchemas[route.id] }, ...(isList(route.id) && inRows) };

/** Reading what is general needs nobody. */
const anybody = [{}, { bearer: [] }];

/** The operation of a read route; a GET can be asked as HEAD. */
export const readOperation = (route: JsonRoute | OtherRoute | MovedRoute): Schema => {
  const { id, tag, summary, description, parameters, also } = route;
  return {
    get: {
      operationId: id,
      tags: [tag],
      summary,
      description,
      security: anybody,
      ...('moved' in route && { deprecated: true }),
      parameters: [...parameters, ...shared('Lang')],
      responses: {
        ...success(route),
        ...failures,
        ...also,
      },
    },
  };
};
