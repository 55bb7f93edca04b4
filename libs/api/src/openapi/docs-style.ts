/** As the pages look, in a sheet of its own: their palette by day and by night, their scale and rules; its faces are the reader's machine's. */
export const docsStyle = `:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1c2a2b;--quiet:#55625f;--accent:#0f5257;--wash:#eef1ec;--line:#d9d5ca}
@media(prefers-color-scheme:dark){:root{--paper:#10191a;--ink:#e8e6df;--quiet:#a9b3af;--accent:#7cc4c0;--wash:#1b2829;--line:#304042}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:70rem;padding:0 clamp(1rem,4vw,2.5rem) 3rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 'Source Sans 3',Arial,'Liberation Sans',sans-serif;overflow-wrap:anywhere}
h1,h2,h3,.site-name a{font-family:'Source Serif 4',Georgia,'Liberation Serif',serif;line-height:1.25;font-weight:600}
h1{font-size:clamp(1.75rem,1.4rem + 1.6vw,2.375rem);margin:2rem 0 1rem}h2{font-size:1.5625rem;margin:1.75rem 0 .5rem}h3{font-size:1.0625rem;margin:1rem 0 .25rem}
a{color:var(--accent);text-underline-offset:.2em}
a:focus-visible,summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.site-name{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 1rem;margin:0;padding:1.75rem 0 1rem;border-bottom:1px solid var(--line);max-width:none}
.site-name a{font-size:1.5625rem;text-decoration:none}.site-name span,.quiet{color:var(--quiet);font-size:.875rem}
nav{border-block:1px solid var(--line);margin-top:1.75rem}
nav ul{display:flex;flex-wrap:wrap;gap:0 1.25rem;margin:0;padding:.25rem 0;list-style:none}nav a{display:inline-block;padding:.375rem 0;text-decoration:none}nav a:hover{text-decoration:underline}
section{margin-top:1.75rem}details{border-bottom:1px solid var(--line)}details[open]{padding-bottom:1rem}article{border-top:1px solid var(--line)}
summary{cursor:pointer;padding:.625rem 0}summary code{color:var(--accent)}summary .says{display:inline-block;padding-inline-start:.5rem}
dt{font-weight:600}dt small{color:var(--quiet);font-weight:400}dd{margin:0 0 .5rem 1rem}
code{font:.875rem/1.5 ui-monospace,'Liberation Mono',monospace;background:var(--wash);padding:.0625rem .25rem}summary code,dt code{background:none;padding:0}
p{max-width:42rem}
@media print{nav{display:none}details{break-inside:avoid}}`;
