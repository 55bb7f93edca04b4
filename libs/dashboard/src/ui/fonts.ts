import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Lang } from '#kernel';

interface Face {
  readonly family: string;
  readonly pack: string;
  readonly subset: 'arabic' | 'latin' | 'latin-ext';
  readonly weight: 400 | 600;
  readonly style: 'normal' | 'italic';
}

const ranges: Readonly<Record<Face['subset'], string>> = {
  arabic:
    'U+0600-06FF, U+0750-077F, U+0870-088E, U+0890-0891, U+0897-08E1, U+08E3-08FF, U+200C-200E, U+2010-2011, U+204F, U+2E41, U+FB50-FDFF, U+FE70-FE74, U+FE76-FEFC',
  latin:
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-200B, U+2012-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
  'latin-ext':
    'U+0100-0130, U+0132-0151, U+0154-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0305-0307, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0',
};

const faces: readonly Face[] = [
  ...([400, 600] as const).flatMap((weight) =>
    (['latin', 'latin-ext'] as const).map((subset): Face => ({
      family: 'Source Sans 3',
      pack: 'source-sans-3',
      subset,
      weight,
      style: 'normal',
    })),
  ),
  { family: 'Source Sans 3', pack: 'source-sans-3', subset: 'latin', weight: 400, style: 'italic' },
  // Headings alone are set in it.
  ...(['latin', 'latin-ext'] as const).map((subset): Face => ({
    family: 'Source Serif 4',
    pack: 'source-serif-4',
    subset,
    weight: 600,
    style: 'normal',
  })),
  ...([400, 600] as const).map((weight): Face => ({
    family: 'Noto Naskh Arabic',
    pack: 'noto-naskh-arabic',
    subset: 'arabic',
    weight,
    style: 'normal',
  })),
];

const { resolve } = createRequire(import.meta.url);

const bytesOf = ({ pack, subset, weight, style }: Face): Buffer =>
  readFileSync(resolve(`@fontsource/${pack}/files/${pack}-${subset}-${weight}-${style}.woff2`));

const nameOf = ({ pack, subset, weight, style }: Face): string =>
  `${pack}-${subset}-${weight}${style === 'italic' ? '-italic' : ''}.woff2`;

/** The faces that the first lines of a page are set in. A face that comes late is left for the next page: nothing jumps. */
export const firstFaces: Readonly<Record<Lang, readonly string[]>> = {
  ar: ['noto-naskh-arabic-arabic-400.woff2', 'noto-naskh-arabic-arabic-600.woff2', 'source-sans-3-latin-400.woff2'],
  en: ['source-sans-3-latin-400.woff2', 'source-sans-3-latin-600.woff2', 'source-serif-4-latin-600.woff2'],
  fr: ['source-sans-3-latin-400.woff2', 'source-sans-3-latin-600.woff2', 'source-serif-4-latin-600.woff2'],
};

/** The sheet that names every face, each under the address that `put` gives its file. Licences: SIL OFL 1.1, in the packages. */
export const fontFaces = (put: (name: string, bytes: Buffer) => string): string =>
  faces
    .map((face) => {
      const { family, subset, weight, style } = face;
      const address = put(nameOf(face), bytesOf(face));
      return `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};font-display:optional;src:url('${address}') format('woff2');unicode-range:${ranges[subset]}}`;
    })
    .join('\n');
