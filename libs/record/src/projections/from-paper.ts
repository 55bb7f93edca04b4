import type { RecordedEvent } from '#kernel';

/** Under which is found what was entered from a registered paper, of whatever slice. */
export const fromPaper = (paper: string): string => `paper:${paper}`;

export const fromPaperKeys = ({ meta: { source } }: RecordedEvent): readonly string[] =>
  source?.paper === undefined ? [] : [fromPaper(source.paper)];
