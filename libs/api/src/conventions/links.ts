import type { FastifyRequest } from 'fastify';
import type { DataLicence } from './data-licence.js';
import type { Rows } from './representation.js';

type Asked = Pick<FastifyRequest, 'params' | 'query'> & {
  readonly routeOptions: Pick<FastifyRequest['routeOptions'], 'url'>;
};

/** The address as the router has read it, so that nothing of how it was written gets into a header. */
const nextOf = ({ routeOptions: { url = '' }, params, query }: Asked, next: string): string => {
  const given = new Map<string, unknown>(Object.entries(Object(params)));
  const path = url.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(given.get(name))));
  const asked = new URLSearchParams(Object.entries(Object(query)).map(([name, value]) => [name, String(value)]));
  // It was waited for already.
  asked.delete('minPosition');
  asked.set('cursor', next);
  return `<${path}?${asked.toString()}>; rel="next"`;
};

export const licenceLink = ({ url }: DataLicence): string => `<${url}>; rel="license"`;

/** What an answer leads to, beside what all do. */
interface Leads {
  /** Of a list with more to come. */
  readonly next?: string | null | undefined;
  /** Of a list in rows. */
  readonly rows?: Rows | null;
}

/** `Link` (RFC 8288) of an answer of the interface: what describes it, how it may be used, and what follows of a list. */
export const linksOf = (request: Asked, licence: DataLicence, { next = null, rows = null }: Leads = {}): string =>
  [
    '</openapi.json>; rel="service-desc"; type="application/json"',
    '</docs>; rel="service-doc"; type="text/html"',
    licenceLink(licence),
    ...(rows === null ? [] : [`<${rows.describedBy}>; rel="describedby"; type="application/json"`]),
    ...(next === null ? [] : [nextOf(request, next)]),
  ].join(', ');
