import type { PageText } from './page-text.js';
import type { NavItem } from '../i18n/reader.js';

/** Injection token of what the pages are handed. */
export const NAVIGATION = Symbol('Navigation');

/** The entries of the navigation for a reader of one resolution; `null`: none is on record. */
export type Navigation = (resolution: string | null) => readonly NavItem[];

/** Injection token of what pages say of themselves. */
export const PAGE_TEXTS = Symbol('PageTexts');

export type PageTexts = () => readonly PageText[];
