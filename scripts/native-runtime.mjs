// What the tests try is loaded by Node itself, once in each worker, and not anew in each test file's own context (ADR 0044): the
// product as it was built, and the packages. Test files, and what only tests use, are loaded by jest as ever, in each file anew.
import { existsSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import Runtime from 'jest-runtime';

const require = createRequire(import.meta.url);
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { dependencies, devDependencies } = require('../package.json');
/** Not jest's own parts, which belong to a test file's context. */
const packages = new Set(
  Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !/^@?jest\b/.test(name)),
);

/** The file that Node loads for a name or a file that a test imports; `null` where jest itself loads it. */
const fileOf = (name) => {
  if (name.startsWith(`${root}/apps/`) || name.startsWith(`${root}/libs/`)) {
    const built = join(root, 'dist', relative(root, name)).replace(/\.tsx?$/, '.js');
    // Not what only tests are made of.
    return existsSync(built) ? built : null;
  }
  const named = /^(?:@[^/]+\/)?[^./@][^/]*/.exec(name)?.[0] ?? '';
  return named.startsWith('#') || packages.has(named) ? fileURLToPath(import.meta.resolve(name)) : null;
};

const files = new Map();
const nativeFile = (asked) => {
  // As jest itself names what it takes from Node.
  const name = asked.startsWith('node:') && !isBuiltin(asked) ? asked.slice('node:'.length) : asked;
  if (!files.has(name)) files.set(name, fileOf(name));
  return files.get(name);
};

export default class NativeRuntime extends Runtime {
  constructor(...given) {
    super(...given);
    // Jest takes from Node whatever is a module of Node's own.
    const { _resolution: resolution, coreModule } = this;
    const isCoreModule = resolution.isCoreModule.bind(resolution);
    resolution.isCoreModule = (name) => isCoreModule(name) || nativeFile(name) !== null;
    const requireCore = coreModule.require.bind(coreModule);
    coreModule.require = (name) => {
      const file = isCoreModule(name) ? null : nativeFile(name);
      return file === null ? requireCore(name) : require(file);
    };
  }
}
