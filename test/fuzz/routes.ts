/** What of JSON Schema the document uses for what it takes. */
export interface Schema {
  readonly type?: string | readonly string[];
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
  /** An older address, which leads elsewhere. */
  readonly deprecated?: boolean;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: { readonly 'application/json'?: { readonly schema: Schema } } };
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

/** A part of the document with each reference replaced by what it names. Parameters and bodies hold themselves nowhere. */
const resolved = (document: object, part: unknown): unknown => {
  if (Array.isArray(part)) return part.map((each) => resolved(document, each));
  if (typeof part !== 'object' || part === null) return part;
  const { $ref, ...beside } = part as { readonly $ref?: unknown };
  const own = Object.fromEntries(Object.entries(beside).map(([name, each]) => [name, resolved(document, each)]));
  if (typeof $ref !== 'string') return own;
  const named = $ref
    .slice(2)
    .split('/')
    .reduce<unknown>((at, step) => Reflect.get(Object(at), step), document);
  return { ...Object(resolved(document, named)), ...own };
};

const whole = (document: Document): Document['paths'] =>
  Object.fromEntries(
    Object.entries(document.paths).map(([path, methods]) => [
      path,
      Object.fromEntries(
        Object.entries(methods).map(([method, { parameters, requestBody }]) => [
          method,
          resolved(document, { ...(parameters && { parameters }), ...(requestBody && { requestBody }) }),
        ]),
      ),
    ]),
  ) as Document['paths'];

export const routesOf = (document: Document): readonly Route[] =>
  Object.entries(whole(document)).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { parameters = [], requestBody }]) => {
      if (method !== 'get' && method !== 'post')
        throw new Error(`${method} ${path}: a method this fuzzer does not know`);
      const body = requestBody?.content['application/json']?.schema ?? null;
      // What takes a form of parts has tests of its own: test/features/files.e2e.spec.ts.
      if (requestBody !== undefined && body === null) return [];
      return { method: method === 'get' ? 'GET' : 'POST', path, parameters, body };
    }),
  );

/** The kind of action a path is about. */
export const kindIn = (path: string): string | null => /^\/api\/v1\/actions\/([^/{]+)/.exec(path)?.[1] ?? null;

/** The last part of a path: the command, where one follows the id. */
export const commandIn = (path: string): string => path.split('/').at(-1) ?? '';
