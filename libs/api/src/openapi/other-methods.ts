import { describedMethods } from './document.js';

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')}$`);

let known: readonly { readonly path: RegExp; readonly methods: readonly string[] }[] | null = null;

/** What an address of the interface takes, whichever process serves it: as the interface describes itself. */
export const methodsOf = (path: string): readonly string[] => {
  known ??= [...describedMethods()].map(([each, methods]) => ({ path: patternOf(each), methods }));
  return known.filter((each) => each.path.test(path)).flatMap((each) => each.methods);
};
