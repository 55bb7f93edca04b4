import {
  context,
  isSpanContextValid,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import type { RecordedEvent } from '#kernel';

const tracer = () => trace.getTracer('tanfidh');

const failed = (span: Span, error: unknown): void => {
  // The kind of trouble, never its text: that could hold what a person wrote.
  span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'Error' });
};

/** Runs `work` as a step of the trace at hand. Without a tracer this costs a function call. */
export function inSpan<T>(
  name: string,
  attributes: Record<string, string | number>,
  work: () => Promise<T>,
): Promise<T> {
  return tracer().startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      failed(span, error);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Runs `work` on events as a step of each of the traces in which they were recorded. */
export async function traceOf<T>(name: string, events: readonly RecordedEvent[], work: () => Promise<T>): Promise<T> {
  const spans = events.flatMap(({ meta: { traceparent }, stream, type }) => {
    if (traceparent === undefined) return [];
    const parent = propagation.extract(context.active(), { traceparent });
    const attributes = { 'tanfidh.stream': stream, 'tanfidh.event': type };
    return [tracer().startSpan(name, { kind: SpanKind.CONSUMER, attributes }, parent)];
  });
  try {
    return await work();
  } catch (error) {
    for (const span of spans) failed(span, error);
    throw error;
  } finally {
    for (const span of spans) span.end();
  }
}

/** The trace at hand as a header would carry it; nothing where none is kept. */
export function traceparentNow(): { readonly traceparent?: string } {
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent === undefined ? {} : { traceparent: carrier.traceparent };
}

/** By which a line of the log is found beside the trace, under the names that OpenTelemetry gives them. */
export interface TraceIds {
  readonly trace_id?: string;
  readonly span_id?: string;
}

const idsOf = (span: Span | undefined): TraceIds => {
  const at = span?.spanContext();
  return at === undefined || !isSpanContextValid(at) ? {} : { trace_id: at.traceId, span_id: at.spanId };
};

/** Of the step at hand; nothing where none is kept. */
export const traceIdsNow = (): TraceIds => idsOf(trace.getActiveSpan());

/** A request's own step, of the trace its headers name. */
export interface RequestSpan {
  readonly ids: TraceIds;
  /** Whatever is begun in `work` belongs to it. */
  run(work: () => void): void;
  /** `route`: as it is registered, `null` where none takes the request. */
  end(route: string | null, status: number): void;
}

/** What is told of a request before anything is known of it. */
export interface RequestBegun {
  readonly method: string;
  readonly url: string;
  readonly protocol: string;
  readonly httpVersion: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** What waits to be sent is held in memory. */
const LONGEST_PATH = 500;

/** Others could be of any number, and names of steps are few. */
const knownMethods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH', 'QUERY'];

/** By the semantic conventions for HTTP servers; what is looked for and who asks are left out: that could be about a person. */
export function requestSpan({ method, url, protocol, httpVersion, headers }: RequestBegun): RequestSpan {
  const parent = propagation.extract(context.active(), headers);
  const known = knownMethods.includes(method);
  const attributes = {
    'http.request.method': known ? method : '_OTHER',
    ...(!known && { 'http.request.method_original': method }),
    'url.scheme': protocol,
    'url.path': (url.split('?')[0] ?? '').slice(0, LONGEST_PATH),
    'network.protocol.version': httpVersion,
  };
  const called = known ? method : 'HTTP';
  const span = tracer().startSpan(called, { kind: SpanKind.SERVER, attributes }, parent);
  return {
    ids: idsOf(span),
    run: (work) => context.with(trace.setSpan(parent, span), work),
    end(route, status) {
      span.setAttribute('http.response.status_code', status);
      if (route !== null) span.updateName(`${called} ${route}`).setAttribute('http.route', route);
      if (status >= 500) span.setAttribute('error.type', String(status)).setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
}
