const FEWEST_CHARACTERS = 12;
/** Longer than anybody's sentence; what hashing costs does not grow with it, but it has to come in. */
const MOST_BYTES = 200;

export type PasswordFault = 'password-too-short' | 'password-too-long';

const bytesOf = (text: string): number =>
  [...text].reduce((sum, letter) => {
    const point = letter.codePointAt(0) ?? 0;
    return sum + (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);
  }, 0);

/** One form for what looks alike and is typed on another keyboard (RFC 8265, 4.2): composed letters, one kind of space. */
export const passwordText = (typed: string): string => typed.replaceAll(/\p{Zs}/gu, ' ').normalize('NFC');

/** What is wrong with a password; `null` where nothing is. Its length is all that is asked: what must be mixed in is written down. */
export const passwordFault = (typed: string): PasswordFault | null => {
  const text = passwordText(typed);
  if (bytesOf(text) > MOST_BYTES) return 'password-too-long';
  return [...text].length < FEWEST_CHARACTERS ? 'password-too-short' : null;
};
