/** Why a question has no answer: a stable code and what it is about, which each door puts into its own words. */
export class NotFound {
  constructor(
    readonly code: NotFoundCode,
    readonly params: Readonly<Record<string, string>>,
  ) {}
}

export type NotFoundCode =
  | 'not-found'
  | 'resolution-not-known-then'
  | 'unknown-commitment'
  | 'unknown-kind'
  | 'unknown-paragraph'
  | 'unknown-party'
  | 'unknown-resolution';

/** A list was to be narrowed down by names that nothing bears; by parameter. */
export class UnknownNames {
  constructor(readonly names: Readonly<Partial<Record<NameParameter, string>>>) {}
}

export const nameParameters = ['kind', 'party', 'resolution', 'paragraph', 'commitment'] as const;
export type NameParameter = (typeof nameParameters)[number];

/** A list was to be gone on with by what another list gave, or the same one as it was asked for otherwise. */
export class InvalidCursor {
  readonly code = 'not-a-cursor';
}

export type QueryRefusal = NotFound | InvalidCursor | UnknownNames;
