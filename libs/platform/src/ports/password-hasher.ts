/** More wait than is taken; whoever comes now comes again later. */
export class TooManyPasswords extends Error {
  override readonly name = 'TooManyPasswords';
}

/** Makes of a password what may be kept of it. Slow on purpose, so both reject with `TooManyPasswords` where too many wait. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** `null`: there is nothing to compare with, which takes as long and is never right. */
  isRight(password: string, kept: string | null): Promise<boolean>;
}
