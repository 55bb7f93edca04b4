/** By what somebody signs in, in its one form: in any case, in any form of its letters. `null` where it is none: 3 to 40 letters, digits, dots, hyphens. */
export const signInName = (typed: string): string | null => {
  const name = typed.length > 200 ? '' : typed.normalize('NFKC').trim().toLowerCase();
  return /^[\p{L}\p{M}\p{Nd}][\p{L}\p{M}\p{Nd}._-]{2,39}$/u.test(name) ? name : null;
};
