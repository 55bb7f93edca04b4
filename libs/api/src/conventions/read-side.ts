/** What is asked of the read side. */
export interface ReadSideState {
  /** False if the rows have not come to `position` within the time. */
  waitFor(position: string, timeoutMs: number): Promise<boolean>;
}
