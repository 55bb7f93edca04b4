/** From a request to a page: what a page is registered with, and how it is answered. */
export { type PageEntry, ForReader, Page, pageQuery } from './page.js';
export type { PageText } from './page-text.js';
export { PAGE_TEXTS, type PageTexts } from './tokens.js';
export { SeeOther } from './rendering.interceptor.js';
export { type OfKind, ofKind } from './of-kind.js';
