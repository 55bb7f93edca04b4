import { inflateSync } from 'node:zlib';

/** One sheet of a PDF as Chromium writes it. */
export interface Sheet {
  /** What is set on it, in the order it is drawn, without spaces: where words end depends on the line. */
  readonly text: string;
  /** Rectangles filled with black. */
  readonly black: number;
}

const latin = (bytes: Buffer): string => bytes.toString('latin1');

const streamOf = (object: Buffer): string => {
  const [begin, end] = [object.indexOf('stream') + 'stream'.length, object.lastIndexOf('endstream')];
  const from = latin(object.subarray(begin, begin + 2)) === '\r\n' ? begin + 2 : begin + 1;
  const whole = object.subarray(from, end);
  return latin(latin(object).includes('/FlateDecode') ? inflateSync(whole) : whole);
};

/** Letters by the code that they are set with. */
const lettersOf = (cmap: string): ReadonlyMap<number, string> => {
  const letters = new Map<number, string>();
  const text = (hex: string): string =>
    String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
  for (const [, part = ''] of cmap.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, code = '', to = ''] of part.matchAll(/<(\w+)> <(\w+)>/g))
      letters.set(Number.parseInt(code, 16), text(to));
  for (const [, part = ''] of cmap.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, first = '', last = '', to = ''] of part.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let code = Number.parseInt(first, 16); code <= Number.parseInt(last, 16); code += 1)
        letters.set(code, String.fromCharCode(Number.parseInt(to, 16) + code - Number.parseInt(first, 16)));
  return letters;
};

/** The sheets of a printed page. */
export const sheetsOf = (pdf: Buffer): readonly Sheet[] => {
  const objects = new Map<string, Buffer>();
  const whole = latin(pdf);
  for (const found of whole.matchAll(/(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj/gs)) {
    const at = found.index + found[0].indexOf(' 0 obj\n') + ' 0 obj\n'.length;
    objects.set(found[1] ?? '', pdf.subarray(at, at + (found[2]?.length ?? 0)));
  }
  const named = (dictionary: string, name: RegExp): Buffer =>
    objects.get(name.exec(dictionary)?.[1] ?? '') ?? Buffer.of();
  const pages = [...objects.values()]
    .map(latin)
    .filter((each) => /\/Type \/Page\b/.test(each) && each.includes('/Contents'));
  return pages.map((page) => {
    const fonts = new Map(
      [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
        const cmap = named(latin(objects.get(id) ?? Buffer.of()), /\/ToUnicode (\d+)/);
        return [name, cmap.length === 0 ? new Map<number, string>() : lettersOf(streamOf(cmap))];
      }),
    );
    const drawn = streamOf(named(page, /\/Contents (\d+)/));
    let font = fonts.get('');
    let [text, black, ink] = ['', 0, ''];
    for (const [, face, codes, colour, filled] of drawn.matchAll(
      /\/(F\d+) [\d.]+ Tf|<([\dA-F]+)> Tj|([\d.]+ [\d.]+ [\d.]+) rg|( re\nf)(?=\s)/g,
    )) {
      if (face !== undefined) font = fonts.get(face);
      if (codes !== undefined)
        text += (codes.match(/.{4}/g) ?? []).map((code) => font?.get(Number.parseInt(code, 16)) ?? '').join('');
      if (colour !== undefined) ink = colour;
      if (filled !== undefined && ink === '0 0 0') black += 1;
    }
    return { text: text.replaceAll(/[\s\u00A0\u202F]/g, ''), black };
  });
};
