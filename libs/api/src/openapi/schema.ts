/** JSON Schema 2020-12 and what OpenAPI 3.1 puts around it. */
export type Schema = Readonly<Record<string, unknown>>;

const at =
  (part: string) =>
  (name: string): Schema => ({ $ref: `#/components/${part}/${name}` });

/** A schema of the document, by its name. */
export const ref = at('schemas');
export const parameterNamed = at('parameters');
export const responseNamed = at('responses');
export const headerNamed = at('headers');

/** The name that a reference ends in. */
export const lastOf = (ref: unknown): string => String(ref).split('/').at(-1) ?? '';
