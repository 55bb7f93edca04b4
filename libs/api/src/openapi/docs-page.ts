import { createHash } from 'node:crypto';
import { prose, schemaTable, shapeText, text } from './docs-schema.js';
import { docsStyle } from './docs-style.js';
import { lastOf, type Schema } from './schema.js';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly description: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly deprecated?: boolean;
  readonly parameters: readonly Schema[];
  readonly requestBody?: Schema;
  readonly responses: Readonly<Record<string, Schema>>;
}

interface Document {
  readonly info: { readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, Schema>>>>;
}

const anchor = (name: string): string => name.toLowerCase().replaceAll(' ', '-');
const schemasIn = (content: unknown): readonly Schema[] =>
  Object.values(Object(content) as Readonly<Record<string, { readonly schema: Schema }>>).map(({ schema }) => schema);

/** The interface for people: grouped, each group with a list of its own, every schema once; needs no script. */
class DocsPage {
  constructor(private readonly document: Document) {}

  html(): string {
    const { info, tags } = this.document;
    const groups = tags.map(({ name }) => `<li><a href="#group-${anchor(name)}">${text(name)}</a></li>`).join('');
    return [
      '<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
      '<meta name="color-scheme" content="light dark">',
      `<title>The interface · Tanfidh</title><style>${docsStyle}</style></head><body>`,
      '<header><p class="site-name"><a href="/">Tanfidh</a><span>The record of how OIC resolutions on mediation are carried out</span></p>',
      `<h1>The interface</h1><p>${prose(info.description)}</p>`,
      '<p>For programs: <a href="/openapi.json">OpenAPI 3.1</a>, <a href="/asyncapi.json">AsyncAPI 3.0</a> of what can be listened to, and ' +
        '<a href="/api/v1">the record as a set of data</a>.</p></header>',
      `<nav aria-label="Groups"><ul>${groups}<li><a href="#schemas">Schemas</a></li></ul></nav><main>`,
      ...tags.map((tag) => this.group(tag)),
      `<section id="schemas"><h2>Schemas</h2>${this.schemas()}</section></main></body></html>`,
    ].join('\n');
  }

  private group({ name, description }: Document['tags'][number]): string {
    const operations = Object.entries(this.document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, operation]) =>
        operation.tags.includes(name) ? [this.operation(method, path, operation)] : [],
      ),
    );
    return `<section id="group-${anchor(name)}"><h2>${text(name)}</h2><p>${prose(description)}</p>${operations.join('\n')}</section>`;
  }

  private operation(method: string, path: string, operation: Operation): string {
    const { operationId, summary, description, deprecated, parameters, requestBody, responses } = operation;
    const older = deprecated === true ? ' <em>older address</em>' : '';
    const head = `<code>${method.toUpperCase()} ${text(path)}</code> <span class="says">${text(summary)}${older}</span>`;
    const rows = parameters.map((each) => this.parameter(this.named(each) as unknown as Parameter));
    const [body] = schemasIn(requestBody?.['content']);
    const answers = Object.entries(responses).map(([status, each]) => this.answer(status, this.named(each)));
    return [
      `<details id="${text(operationId)}"><summary>${head}</summary><p>${prose(description)}</p>`,
      rows.length === 0 ? '' : `<h3>Parameters</h3><dl>${rows.join('')}</dl>`,
      body === undefined ? '' : `<h3>Body</h3><p>${shapeText(body)}</p>`,
      `<h3>Answers</h3><dl>${answers.join('')}</dl></details>`,
    ].join('');
  }

  private parameter({ name, in: place, description, required }: Parameter): string {
    const must = required === true ? ', needed' : '';
    return `<dt><code>${text(name)}</code> (${place}${must})</dt><dd>${prose(description)}</dd>`;
  }

  private answer(status: string, { description, content }: Schema): string {
    const schemas = schemasIn(content).map((schema) => ` ${shapeText(schema)}`);
    return `<dt>${text(status)}</dt><dd>${prose(description)}${schemas.join('')}</dd>`;
  }

  private schemas(): string {
    const { schemas = {} } = this.document.components;
    return Object.entries(schemas)
      .map(([name, { description = '', ...schema }]) => {
        const described = description === '' ? '' : `<p>${prose(description)}</p>`;
        return `<article id="schema-${name}"><h3>${name}</h3>${described}${schemaTable(schema)}</article>`;
      })
      .join('\n');
  }

  private named(part: Schema): Schema {
    if (part['$ref'] === undefined) return part;
    const [, , kind = '', name = ''] = String(part['$ref']).split('/');
    return this.document.components[kind]?.[name] ?? { description: lastOf(part['$ref']) };
  }
}

const hashOf = (value: string): string => `'sha256-${createHash('sha256').update(value).digest('base64')}'`;

export const docsPolicy = `default-src 'none'; style-src ${hashOf(docsStyle)}; frame-ancestors 'none'`;

/** The document as a page of its own, without a script and without anything from elsewhere. */
export const docsPage = (document: Schema): string => new DocsPage(document as unknown as Document).html();
