/**
 * One form for every way a word is written: for search, and for what stands in addresses. Case, accents, vowel signs and tatweel make
 * no difference, nor does what is not seen (a soft hyphen, a joiner, a direction mark); a letter that one alphabet adds to another is the
 * letter that people write who cannot type it.
 */

/** Each with the letters that are written like it: Latin of Europe, Turkey, Azerbaijan and West Africa; Arabic of Persian, Urdu, Pashto, Kurdish, Uyghur and Malay; Cyrillic of Central Asia. */
const alike: Readonly<Record<string, string>> = {
  ae: 'æ',
  oe: 'œ',
  ss: 'ß',
  th: 'þ',
  b: 'ɓƀ',
  c: 'ƈ',
  d: 'đðɗɖ',
  e: 'əɛǝ',
  f: 'ƒ',
  g: 'ɠɣǥ',
  h: 'ħɦ',
  i: 'ıɩɪ',
  k: 'ƙĸ',
  l: 'łƚɫ',
  n: 'ŋɲƞ',
  o: 'øɔɵ',
  p: 'ƥ',
  s: 'ʃ',
  t: 'ŧƭʈ',
  u: 'ʊʉ',
  v: 'ʋ',
  w: 'ⱳ',
  y: 'ƴ',
  z: 'ƶʒ',
  ا: 'ٱٲٳ',
  ب: 'پٻڀݐݑݒݓݔݕݖٮ',
  ت: 'ٹټٽٺٿ',
  ج: 'چڃڄڇڿ',
  ح: 'ځڂڅ',
  د: 'ڈډڊڍڎڏۮڐ',
  ذ: 'ڌ',
  ر: 'ڑړڒڔڕږۯ',
  ز: 'ژڗڙ',
  س: 'ښڛݭ',
  ش: 'ڜۺ',
  ص: 'ڝڞ',
  ض: 'ۻ',
  ط: 'ڟ',
  غ: 'ڠݝۼ',
  ف: 'ڤڡڢڣڥڦݠݡ',
  ق: 'ڨڧٯ',
  ك: 'کگڪګڬڭڮڰڱڲڳڴݢݣݤ',
  ل: 'ڵڶڷڸ',
  ن: 'ںڻڼڽڹ',
  ه: 'ةہھەۀۂۃۿ',
  و: 'ۄۅۆۇۈۉۊۋۏ',
  ي: 'ىیېۍێےۑؽؾؿ',
  а: 'ә',
  г: 'ғґӷ',
  ж: 'җ',
  и: 'і',
  к: 'қҡӄ',
  н: 'ңҥӈ',
  о: 'ө',
  у: 'үұ',
  х: 'һҳ',
  ч: 'ҷҹ',
  σ: 'ς',
};

const letters = new Map(Object.entries(alike).flatMap(([one, others]) => [...others].map((each) => [each, one])));

/** Where the digits of each script begin. */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0, 0x1e950,
];

const digit = (of: string): string => {
  const code = of.codePointAt(0) ?? 0;
  const zero = zeros.find((each) => code >= each && code < each + 10);
  return zero === undefined ? of : String(code - zero);
};

// Signs of other scripts than these are vowels, without which a word is another.
const unwritten =
  /[\p{Cf}\p{Script=Inherited}\u0640\u0621\u0674-\u0678\u02B9-\u02BF]|(?=\p{M})[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]/gu;

/** Letters and digits as they are compared; what stands between words is left as it is. */
export const foldedLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(unwritten, '')
    .replace(/\P{ASCII}/gu, (letter) => letters.get(letter) ?? digit(letter));

/** The words of a text as they are compared, with one space between any two. */
export const folded = (text: string): string =>
  foldedLetters(text)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
