/** What of JSON Schema the document uses for what it takes. */
export interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly description?: string;
  readonly pattern?: string;
  readonly examples?: readonly string[];
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly schema: Schema;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
}

export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** One path under one method, as the document describes it. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | null;
}

export const routesOf = ({ paths }: Document): readonly Route[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => {
      if (method !== 'get' && method !== 'post')
        throw new Error(`${method} ${path}: a method this fuzzer does not know`);
      const body = requestBody?.content['application/json'].schema ?? null;
      return { method: method === 'get' ? 'GET' : 'POST', path, parameters, body };
    }),
  );

/** The kind of action a path is about. */
export const kindIn = (path: string): string | null => /^\/api\/v1\/actions\/([^/{]+)/.exec(path)?.[1] ?? null;

/** The last part of a path: the command, where one follows the id. */
export const commandIn = (path: string): string => path.split('/').at(-1) ?? '';
