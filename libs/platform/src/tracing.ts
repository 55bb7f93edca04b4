import { context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
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

/** A request's own step, of the trace its headers name. */
export interface RequestSpan {
  /** Whatever is begun in `work` belongs to it. */
  run(work: () => void): void;
  end(name: string, status: number): void;
}

export function requestSpan(headers: Readonly<Record<string, unknown>>): RequestSpan {
  const parent = propagation.extract(context.active(), headers);
  const span = tracer().startSpan('http', { kind: SpanKind.SERVER }, parent);
  return {
    run: (work) => context.with(trace.setSpan(parent, span), work),
    end(name, status) {
      span.updateName(name);
      span.setAttribute('http.response.status_code', status);
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
}
