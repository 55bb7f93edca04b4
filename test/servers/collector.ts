import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Attributes = Readonly<Record<string, string | number>>;

/** A step as a collector gets it. */
export interface CollectedSpan {
  readonly service: string;
  /** Of the process. */
  readonly resource: Attributes;
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly attributes: Attributes;
}

export interface Collector {
  readonly url: string;
  readonly spans: readonly CollectedSpan[];
  close(): void;
}

interface Attribute {
  readonly key: string;
  readonly value: { readonly stringValue?: string; readonly intValue?: number };
}

const attributesOf = (attributes: readonly Attribute[] = []): Attributes =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? Number(value.intValue)]));

/** Takes what an OpenTelemetry collector takes: OTLP over HTTP, as JSON. */
export const startCollector = (): Promise<Collector> =>
  new Promise((resolve) => {
    const spans: CollectedSpan[] = [];
    const take = (body: string): void => {
      for (const { resource, scopeSpans } of JSON.parse(body).resourceSpans) {
        const of = attributesOf(resource.attributes);
        const service = String(of['service.name']);
        for (const { name, traceId, spanId, attributes } of scopeSpans.flatMap((each: any) => each.spans))
          spans.push({ service, resource: of, name, traceId, spanId, attributes: attributesOf(attributes) });
      }
    };
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        take(body);
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      });
    });
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({ url: `http://127.0.0.1:${port}`, spans, close: () => void server.close() });
    });
  });
