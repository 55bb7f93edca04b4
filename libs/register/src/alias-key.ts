const marks = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\s]/g;
const easternDigits = /[\u0660-\u0669\u06F0-\u06F9]/g;

/**
 * One form for every way a designation is typed: case, direction marks, spaces and Arabic digits make no difference, nor
 * does a hyphen or a dash for a slash. The order of the parts is left alone: 45/53 and 53/45 are one resolution only where both are listed.
 */
export const aliasKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(marks, '')
    .replace(easternDigits, (digit) => String((digit.codePointAt(0) ?? 0) % 16))
    .replace(/[/\u2215\u2044\u2010-\u2015\u2212_]/g, '-')
    .toLowerCase();
