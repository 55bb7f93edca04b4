import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The checkout, from wherever this runs: sources, or what was compiled of them. */
export const root = ((): string => {
  for (let at = import.meta.dirname; at !== dirname(at); at = dirname(at))
    if (existsSync(join(at, 'node_modules'))) return at;
  throw new Error('no node_modules above');
})();
