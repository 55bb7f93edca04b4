/** What a command came to that may find something to attend to. */
export interface Outcome {
  /** Where nothing needs attention; else the exit code is 1. */
  readonly well: boolean;
  /** What to print. */
  readonly text: string;
}
