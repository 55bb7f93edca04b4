/** What is asked of the read side. */
export interface ReadSideState {
  /** False if the rows have not come to `position` within the time. */
  waitFor(position: string, timeoutMs: number): Promise<boolean>;
}

/** From when it answers nothing is recorded at this instant or before it; the log's position then, `null` where it is empty. */
export type Settle = (instant: Date) => Promise<string | null>;
