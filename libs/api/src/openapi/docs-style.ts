/** The colours of the pages; its faces are whatever the reader's machine has. */
export const docsStyle = `:root{color-scheme:light;--paper:#fbfaf7;--ink:#1c2a2b;--quiet:#55625f;--accent:#0f5257;--wash:#eef1ec;--line:#d9d5ca}
body{margin:0 auto;max-width:70rem;padding:1rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 'Source Sans 3',system-ui,sans-serif}
h1,h2,h3{font-family:'Source Serif 4',Georgia,serif;line-height:1.25}h3{font-size:1rem;margin:1rem 0 .25rem}
a{color:var(--accent)}nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding:0;list-style:none}
section{border-top:1px solid var(--line);margin-top:2rem}details{border-bottom:1px solid var(--line)}
summary{cursor:pointer;padding:.5rem 0}summary code{color:var(--accent)}dt{font-weight:600}dd{margin:0 0 .5rem 1rem}
pre,code{font:.875rem/1.5 ui-monospace,monospace}pre{overflow-x:auto;background:var(--wash);padding:.5rem}p{max-width:42rem}`;
