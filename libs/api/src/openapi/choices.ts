import type { CommitmentKey, ResolutionId } from '#kernel';

/** One of several commitments that an address may mean. */
export interface CommitmentChoice {
  readonly resolution: ResolutionId;
  readonly commitment: CommitmentKey;
  /** Its address, with what was asked. */
  readonly href: string;
}

/** What an address that means several commitments answers. */
export interface CommitmentChoices {
  /** In the order of the resolutions’ ids. */
  readonly items: readonly CommitmentChoice[];
}
