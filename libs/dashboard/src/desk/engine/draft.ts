import type { Drafts } from '#record';

/** What somebody has begun, as it is kept. */
export type Draft = NonNullable<Awaited<ReturnType<Drafts['find']>>>;
