// Whether tests can have a browser here, and which.
const { execFileSync } = require('node:child_process');

// The one that draws nothing but pages comes first: it needs half the time of one with windows, menus and all.
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

const found = (name) => {
  try {
    return execFileSync('sh', ['-c', `command -v ${name}`], { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return '';
  }
};

/** The path of a Chromium; empty where there is none. */
exports.chromium = () => process.env.CHROMIUM || names.map(found).find((path) => path !== '') || '';

/** Why there can be no browser; `null` where there can. */
exports.whyNoBrowser = () => (exports.chromium() === '' ? 'no Chromium is there; CHROMIUM names one elsewhere' : null);
