/** Of a token text what people may have meant by something else: words of letters alone, which are not very long or short. */
export const spelt = (tokens: string): readonly string[] =>
  tokens.split(' ').filter((token) => /^[\p{L}\p{M}]{4,40}$/u.test(token));
