/**
 * One form for every way a word is written: for search, and for what stands in addresses. Case, accents, vowel signs and tatweel make
 * no difference, nor does what is not seen (a soft hyphen, a joiner, a direction mark); a letter that one alphabet adds to another is the
 * letter that people write who cannot type it.
 */

/** Each with the letters that are written like it: Latin of Europe, Turkey, Central Asia and Africa; Arabic of every language that is written in it; Cyrillic of Central Asia and of observers. */
const alike: Readonly<Record<string, string>> = {
  a: 'ɑɐʌ',
  ae: 'æ',
  oe: 'œ',
  ou: 'ȣ',
  ss: 'ß',
  th: 'þ',
  b: 'ɓƀ',
  c: 'ƈ',
  d: 'đðɗɖ',
  e: 'əɛǝ',
  f: 'ƒ',
  g: 'ɠɣǥɡƣ',
  h: 'ħɦⱨ',
  i: 'ıɩɪɨ',
  j: 'ȷɟ',
  k: 'ƙĸⱪ',
  l: 'łƚɫ',
  n: 'ŋɲƞꞑ',
  o: 'øɔɵ',
  p: 'ƥ',
  r: 'ɍɽɾ',
  s: 'ʃ',
  t: 'ŧƭʈ',
  u: 'ʊʉ',
  v: 'ʋⱱ',
  w: 'ⱳ',
  y: 'ƴ',
  z: 'ƶʒⱬ',
  ا: 'ٱٲٳݳݴࢭ',
  ب: 'پٻڀݐݑݒݓݔݕݖٮࢠࢡࢶࢷࢾ',
  ت: 'ٹټٽٺٿࢸࢿࣀ',
  ج: 'چڃڄڇڿࢢࣁࣅࣆ',
  ح: 'ځڂڅݗݘݮݯݲݼ',
  د: 'ڈډڊڍڎڏۮڐڋݙݚࢮ',
  ذ: 'ڌ',
  ر: 'ڑړڒڔڕږۯݛݫݬݱࢪࢹ',
  ز: 'ژڗڙࢲ',
  س: 'ښڛݭݜݰݽݾ',
  ش: 'ڜۺ',
  ص: 'ڝڞࢯ',
  ض: 'ۻ',
  ط: 'ڟࢣ',
  ع: 'ݞݟࢳ',
  غ: 'ڠݝۼࣃ',
  ف: 'ڤڡڢڣڥڦݠݡࢤࢻ',
  ق: 'ڨڧٯࢥࢵࢼࣄ',
  ك: 'کگڪګڬڭڮڰڱڲڳڴݢݣݤػؼݿࢰࢴࣂࣈ',
  ل: 'ڵڶڷڸݪࢦࣇ',
  م: 'ݥݦࢧ',
  ن: 'ںڻڼڽڹݧݨݩࢽ',
  ه: 'ةہھەۀۂۃۿ',
  و: 'ۄۅۆۇۈۉۊۋۏݸݹࢫࢱ',
  ي: 'ىیېۍێےۑؽؾؿؠݵݶݷݺݻࢨࢩࢬࢺ',
  а: 'ә',
  г: 'ғґӷҕѓ',
  д: 'ђѕ',
  е: 'є',
  ж: 'җ',
  з: 'ҙ',
  и: 'іј',
  к: 'қҡҝҟӄ',
  л: 'љ',
  н: 'ңҥӈњ',
  о: 'ө',
  с: 'ҫ',
  у: 'үұ',
  х: 'һҳ',
  ц: 'џ',
  ч: 'ҷҹҽћ',
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

/** In Uzbek it makes another letter of the one before; French and English write it behind neither, but for an s at the end. */
const ofLetter = /(?<=[og])['`‘’](?=\p{L}{2})/gu;

// Signs of other scripts than these are vowels, without which a word is another.
const unwritten =
  /[\p{Cf}\p{Script=Inherited}\u0640\u0621\u0674-\u0678\u02B9-\u02BF\u06E5\u06E6\u0294\u0242\uA78C]|(?=\p{M})[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]/gu;

/** Letters and digits as they are compared; what stands between words is left as it is. */
export const foldedLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(unwritten, '')
    .replace(/\P{ASCII}/gu, (letter) => letters.get(letter) ?? digit(letter))
    .replace(ofLetter, '');

/** The words of a text as they are compared, with one space between any two. */
export const folded = (text: string): string =>
  foldedLetters(text)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
