import { createHash } from 'node:crypto';

/** Lists what the document holds; everything from it is set as text, never as markup. */
const script = `
const list = document.getElementById('routes');
const put = (parent, tag, text) => { const e = document.createElement(tag); if (text) e.textContent = text; parent.append(e); return e; };
fetch('/openapi.json').then((r) => r.json()).then((d) => {
  const at = (x) => x.$ref ? at(x.$ref.slice(2).split('/').reduce((o, k) => o[k], d)) : x;
  for (const [path, methods] of Object.entries(d.paths)) for (const [method, op] of Object.entries(methods)) {
    const item = put(list, 'details'); const head = put(item, 'summary');
    put(head, 'code', method.toUpperCase() + ' ' + path); put(head, 'span', ' ' + op.summary);
    put(item, 'h2', 'Parameters');
    put(item, 'pre', (op.parameters || []).map(at).map((p) => p.name + ' (' + p.in + '): ' + p.description).join('\\n'));
    if (op.requestBody) { put(item, 'h2', 'Body'); put(item, 'pre', JSON.stringify(at(op.requestBody.content['application/json'].schema), null, 2)); }
    put(item, 'h2', 'Answers');
    put(item, 'pre', Object.entries(op.responses).map(([s, r]) => s + ' ' + at(r).description).join('\\n'));
  }
});`;

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
h2{font-size:1rem}pre{overflow:auto;background:#f4f4f4;padding:.5rem}summary{cursor:pointer;padding:.25rem 0}`;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export const docsPolicy = `default-src 'none'; connect-src 'self'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; frame-ancestors 'none'`;

/** A page of its own, without anything from elsewhere. */
export const docsPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Tanfidh: the interface</title>
<style>${style}</style><h1>Tanfidh</h1><p>The interface in OpenAPI 3.1: <a href="/openapi.json">openapi.json</a></p>
<div id="routes"></div><script>${script}</script></html>`;
