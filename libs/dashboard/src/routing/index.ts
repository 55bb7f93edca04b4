/** Addresses: where pages are, links between them, and the moment that an address asks for. */
export { everything, firstResolution } from './moment.js';
export { ExternalLink, Link, linkHere } from './link.js';
export { places } from './places.js';
