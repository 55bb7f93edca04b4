/**
 * A number of a resolution, a paper or a part, by which somebody finds it: digits, and a hyphen or a slash before a letter, where a line
 * would break. What is longer than a line of a telephone may hold is left to break.
 */
const code =
  /(?<![\p{L}\p{N}/.@#-])(?=[\p{L}\p{N}/-]{3,18}(?![\p{L}\p{N}/@-]))(?=[\p{L}/-]*\p{N})[\p{L}\p{N}]+(?:[-/][\p{L}\p{N}]+)*[-/]\p{L}+(?![\p{L}\p{N}/@-])/gu;

/** Of a page: what holds no markup, a tag with its attributes, or text. */
const parts = /<(title|option|textarea|style|script)\b[^>]*>.*?<\/\1>|<(?:"[^"]*"|[^">])*>|[^<]+/gs;

/** A page in which no such code is broken over two lines, and each runs as its own first letter does. */
export const unbroken = (html: string): string =>
  html.replace(parts, (part) => (part.startsWith('<') ? part : part.replace(code, '<bdi class="unbroken">$&</bdi>')));
