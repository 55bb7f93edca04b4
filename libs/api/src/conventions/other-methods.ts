import { describedMethods } from '../openapi/document.js';

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')}$`);

let known: readonly { readonly path: RegExp; readonly methods: readonly string[] }[] | null = null;

/** The methods an address takes, whichever process serves them: as the interface describes itself. */
export const otherMethods = (url: string): readonly string[] => {
  known ??= [...describedMethods()].map(([path, methods]) => ({ path: patternOf(path), methods }));
  const path = url.split('?')[0] ?? '/';
  const methods = known.filter((each) => each.path.test(path)).flatMap((each) => each.methods);
  return [...new Set(methods)].toSorted();
};
