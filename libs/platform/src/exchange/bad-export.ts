/** The export cannot be loaded; the message names the line and the reason. Nothing was loaded. */
export class BadExport extends Error {
  override readonly name = 'BadExport';

  constructor(
    readonly line: number,
    readonly reason: string,
  ) {
    super(`line ${line}: ${reason}`);
  }
}
