import { foldedLetters } from '#kernel';

/** What is written before a designation and is no part of it: "Resolution No. 53/45-POL", «قرار رقم 53/45», « la résolution n° 53/45 ». */
const introduction =
  /^(?:[\p{L}.:°#]+\s+)*(?:resolution|res|القرار|قرار|رقم|number|numero|num|no|n)[\s.:°#]+(?=\P{Z}*\p{N})/u;

/** Signs for "number" that fold to letters, which are then not told from those of a name that follows at once. */
const numberSign = /№|nº/giu;

/** The letter of the political sector where it ends a designation: whoever has no Arabic keyboard writes 45/53-S for ⁨45/53-س⁩. */
const sector = /-س$/u;

/**
 * One form for every way a designation is typed: letters and digits as search has them, whatever introduces it, spaces and what is not
 * seen make no difference, nor does a hyphen or a dash for a slash, or a Latin S for the letter of the sector. The order of the parts is
 * left alone: 45/53 and 53/45 are one resolution only where both are listed.
 */
export const aliasKey = (text: string): string =>
  foldedLetters(text.replace(numberSign, '$& '))
    .trim()
    .replace(introduction, '')
    .replace(/\s/g, '')
    .replace(/[/\u2215\u2044\u2010-\u2015\u2212_]/g, '-')
    .replace(sector, '-s');
