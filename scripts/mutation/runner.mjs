// Stryker's test runner of `npm run test:mutation`: every mutant is tried by running its tests again in a process that loaded them
// before. Jest itself would load every file anew for each, which takes a hundred times as long. A mutant that only loading reaches
// (a table, say) is tried on a fresh copy of the modules, by the specs of its own library.
import { globSync } from 'node:fs';
import { relative } from 'node:path';
import fc from 'fast-check';
import { Specs } from './specs.mjs';

/** Of `@stryker-mutator/api`. */
const TestStatus = { Success: 0, Failed: 1 };
const BUILT = 'dist';
/** The libraries whose rules are changed, and whose unit tests are to find it. */
const folders = [
  'progress/src',
  'actions/src',
  'register/src',
  'record/src',
  'platform/src/projections',
  'platform/src/adapters/memory',
];
// What needs a server or a disk, and what only measures how something grows.
const leftOut = /\.int\.spec\.js$|long-stream\.spec\.js$/;

// A counterexample need not be made small, and is the same on every run.
fc.configureGlobal({ endOnFailure: true, seed: 1 });

/** What the changed code asks, and tells: which mutant is on, which test runs, what was reached. */
const changed = (globalThis.__stryker__ ??= {});

const fileOf = (test) => test.slice(0, test.indexOf(': '));
const libraryOf = (file) => file.split('/', 2).join('/');

/** The nearer to the mutant, the sooner. */
const byNearness = (source) => {
  const near = (file) => {
    const names = source.split('/');
    return file.split('/').findIndex((name, at) => name !== names[at]);
  };
  return (one, other) => near(other) - near(one);
};

/** What a `beforeAll` reached, it reached for every test of its file. */
const sharedOut = ({ static: atLoading, perTest }, tests) => {
  const ofTests = {};
  for (const { id, file } of tests) {
    ofTests[id] = { ...perTest[id] };
    for (const [mutant, hits] of Object.entries(perTest[file] ?? {}))
      ofTests[id][mutant] = (ofTests[id][mutant] ?? 0) + hits;
  }
  return { static: atLoading, perTest: ofTests };
};

class InProcess {
  #specs = new Specs(BUILT, (turn) => void (changed.currentTestId = turn));
  #copies = 0;
  #files = globSync(
    folders.map((folder) => `libs/${folder}/**/*.spec.js`),
    { cwd: BUILT },
  )
    .filter((file) => !leftOut.test(file))
    .map((file) => file.replace(/\.js$/, '.ts'))
    .sort();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    const tests = [];
    for (const file of this.#files) {
      await this.#specs.load(file, file);
      tests.push(...(await this.#specs.run(file, file)));
    }
    return {
      status: 'complete',
      mutantCoverage: sharedOut(changed.mutantCoverage, tests),
      tests: tests.map(({ id, file, duration, failure }) => ({
        id,
        name: id,
        fileName: file,
        timeSpentMs: duration,
        ...(failure === null ? { status: TestStatus.Success } : { status: TestStatus.Failed, failureMessage: failure }),
      })),
    };
  }

  async mutantRun({ activeMutant, testFilter, sandboxFileName, hitLimit }) {
    const source = relative('.', sandboxFileName);
    const ofItsLibrary = (file) => libraryOf(file) === libraryOf(source);
    const files = testFilter ? [...new Set(testFilter.map(fileOf))] : this.#files.filter(ofItsLibrary);
    if (testFilter) for (const file of files) await this.#specs.load(file, file);
    Object.assign(changed, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit && 0 });
    const tests = testFilter && new Set(testFilter);
    try {
      return await this.#tried(files.sort(byNearness(source)), tests);
    } finally {
      changed.activeMutant = undefined;
    }
  }

  async #tried(files, wanted) {
    const copy = `${(this.#copies += 1)}`;
    let nrOfTests = 0;
    for (const file of files) {
      const run = wanted ? await this.#specs.run(file, file, (id) => wanted.has(id)) : await this.#anew(file, copy);
      nrOfTests += run.length;
      if (changed.hitCount > changed.hitLimit) return { status: 'timeout', reason: 'It goes on for ever.' };
      const failed = run.find(({ failure }) => failure !== null);
      if (failed) return { status: 'killed', killedBy: [failed.id], failureMessage: failed.failure, nrOfTests };
    }
    return { status: 'survived', nrOfTests };
  }

  /** A file that cannot even be loaded fails, as it does under jest. */
  async #anew(file, copy) {
    try {
      await this.#specs.load(file, copy);
      return await this.#specs.run(file, copy);
    } catch (error) {
      return [{ id: file, failure: String(error) }];
    } finally {
      this.#specs.forget(file, copy);
    }
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: InProcess }];
