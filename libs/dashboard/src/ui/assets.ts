import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Lang } from '#kernel';
import { firstFaces, fontFaces } from './fonts.js';

interface Asset {
  readonly type: string;
  readonly bytes: Buffer;
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

const byName = new Map<string, Asset>();
const addresses = new Map<string, string>();

/** Keeps a file under a name that changes with what is in it, and tells its address. */
const put = (name: string, content: Buffer | string): string => {
  const bytes = Buffer.from(content);
  const hash = createHash('sha256').update(bytes).digest('base64url').replace(/[-_]/g, '').slice(0, 10);
  const [stem = '', extension = ''] = name.split(/\.(?=[^.]+$)/);
  const hashed = `${stem}.${hash}.${extension}`;
  byName.set(hashed, { type: types[extension] ?? 'application/octet-stream', bytes });
  const address = `/assets/${hashed}`;
  addresses.set(name, address);
  return address;
};

/** Sheets lie beside what they dress: those of `ui` first, in the order of their names, then those of the pages. */
const sheets = (folder: string): string => {
  const root = fileURLToPath(new URL(folder, import.meta.url));
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .toSorted()
    .map((name) => readFileSync(`${root}/${name}`, 'utf8'))
    .join('\n');
};

/** Two steps of a stair under a page's corner: something set down, something after it. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0f5257"/><path d="M7 24h6v-5h6v-5h6V8" fill="none" stroke="#fbfaf7" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

/** Read once, when the process starts. */
export const assets = {
  css: put('site.css', [fontFaces(put), sheets('./css'), sheets('../pages')].join('\n')),
  icon: put('icon.svg', icon),
  /** Of the faces that a page in the language begins with. */
  fonts: (lang: Lang): readonly string[] => firstFaces[lang].flatMap((name) => addresses.get(name) ?? []),
};

export const assetNamed = (name: string): Asset | undefined => byName.get(name);
