/** What a reader gets of a page. */
export interface PageText {
  /** A line for each block, in the order of the page, with what is only told: labels, and the values of fields. */
  readonly text: readonly string[];
  /** Wherever the page leads: links, forms with their fields, the same page in other languages. */
  readonly links: readonly string[];
}

/** As Preact writes it: each tag whole, attributes in double quotes, `<` and `&` of a text escaped. */
const piece =
  /<!doctype[^>]*>|<(?:script|style)\b[^>]*>[^]*?<\/(?:script|style)>|<(\/?)([a-z][a-z0-9-]*)((?:[^">]|"[^"]*")*)>|[^<]+/giy;
const attribute = /([^\s="]+)(?:="([^"]*)")?/g;
const inline = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'code',
  'em',
  'i',
  'kbd',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'wbr',
  'tspan',
]);
/** Read out or shown, though no text of the page. */
const said = ['aria-label', 'alt', 'title', 'placeholder', 'label', 'data-label'];

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole: string, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return hex === undefined ? (entities[name as string] ?? whole) : String.fromCodePoint(Number.parseInt(hex, 16));
  });
const plain = (text: string): string => text.replaceAll(/[ \t\r\n]+/g, ' ').trim();

type Attributes = ReadonlyMap<string, string>;
const attributesOf = (source: string): Attributes =>
  new Map([...source.matchAll(attribute)].map(([, name = '', value = '']) => [name, unescaped(value)]));

/** Where a tag leads, `null` where it leads nowhere. A sheet, a font or an icon is no link of a reader's. */
const linkIn = (tag: string, at: Attributes): string | null => {
  const of = (name: string): string => at.get(name) ?? '';
  if (tag === 'a' && at.has('href')) return `a ${of('href')}`;
  if (tag === 'form') return `form ${of('method') || 'get'} ${of('action')}`;
  if (tag === 'link' && /^(alternate|canonical)$/.test(of('rel')))
    return `${of('rel')} ${of('hreflang')} ${of('href')}`;
  if (tag === 'input' || tag === 'select' || tag === 'button')
    return at.has('name') ? `${tag} ${of('name')}=${of('value')}` : null;
  return tag === 'option' ? `option ${of('value')}${at.has('selected') ? ' selected' : ''}` : null;
};

/**
 * The text and the links of a page. A scanner of its own, because a whole parser takes longer over a page than the server does;
 * a test holds it against one. Throws where the page is not written as it expects.
 */
export const readPage = (html: string): PageText => {
  const [text, links]: [string[], string[]] = [[], []];
  let [line, end] = ['', 0];
  const close = (): void => {
    if (plain(line) !== '') text.push(plain(line));
    line = '';
  };
  for (const found of html.matchAll(piece)) {
    const [whole, , tag, rest = ''] = found;
    end = found.index + whole.length;
    if (tag === undefined) {
      if (!whole.startsWith('<')) line += unescaped(whole);
      continue;
    }
    const name = tag.toLowerCase();
    if (!inline.has(name)) close();
    if (whole.startsWith('</')) continue;
    const attributes = attributesOf(rest);
    const link = linkIn(name, attributes);
    if (link !== null) links.push(link);
    for (const each of said) if (attributes.has(each)) text.push(`${each}: ${plain(attributes.get(each) ?? '')}`);
  }
  if (end !== html.length) throw new Error(`no page: ${html.slice(end, end + 80)}`);
  close();
  return { text, links };
};
