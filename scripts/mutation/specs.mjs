// Built spec files, loaded into this process by jest's own parts, and their tests run as often as one likes: what is changed costs
// what its tests take, and not what it takes to load them.
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { addEventHandler, getState, resetState, run, setState } from 'jest-circus';

const TEST_TIMEOUT_MS = 3_000;
const globals = new URL('globals.mjs', import.meta.url).href;

/** Whatever of ours is imported for `…?copy` is loaded for it alone: as under jest, no spec file sees another's modules. */
const loadCopies = (built) => (specifier, context, next) => {
  if (specifier === '@jest/globals') return { url: globals, shortCircuit: true };
  const found = next(specifier, context);
  if (!found.url.startsWith(built) || !context.parentURL?.startsWith(built)) return found;
  return { ...found, url: `${found.url}${new URL(context.parentURL).search}` };
};

const pathOf = ({ name, parent }) => (parent ? [...pathOf(parent), name] : []);
const testsUnder = (block) => block.children.flatMap((child) => (child.type === 'test' ? [child] : testsUnder(child)));

/** Which test is which: its file and its titles, and its turn where others have the same. */
const identified = (file, root) => {
  const turns = new Map();
  return new Map(
    testsUnder(root).map((test) => {
      const titles = `${file}: ${pathOf(test).join(' ')}`;
      const turn = (turns.get(titles) ?? 0) + 1;
      turns.set(titles, turn);
      return [test, { id: turn === 1 ? titles : `${titles} (${turn})`, mode: test.mode }];
    }),
  );
};

const told = ([error]) => {
  const thrown = Array.isArray(error) ? error[0] : error;
  return String(thrown?.message ?? thrown);
};

export class Specs {
  #root;
  #loaded = new Map();
  #running;

  /** `onTurn` is told the test that begins, or the file whose `beforeAll` does; and, with nothing, that it has ended. */
  constructor(root, onTurn) {
    this.#root = resolve(root);
    registerHooks({ resolve: loadCopies(`${pathToFileURL(this.#root).href}/`) });
    addEventHandler(({ name, test, hook }) => {
      const { file, tests, failed } = this.#running ?? {};
      if (name === 'test_start' && failed) test.mode = 'skip';
      if (name === 'test_start') onTurn(tests.get(test).id);
      else if (name === 'hook_start' && hook.type === 'beforeAll') onTurn(file);
      else if (name === 'test_done' || name === 'test_skip' || hook?.type === 'beforeAll') onTurn(undefined);
      if (name === 'test_done' && test.errors.length > 0) this.#running.failed = true;
    });
  }

  /** One file, once for each copy. */
  async load(file, copy) {
    if (this.#loaded.has(`${file}?${copy}`)) return;
    resetState();
    const built = resolve(this.#root, file.replace(/\.ts$/, '.js'));
    await import(`${pathToFileURL(built).href}?${copy}`);
    const state = getState();
    state.testTimeout = TEST_TIMEOUT_MS;
    this.#loaded.set(`${file}?${copy}`, { state, tests: identified(file, state.rootDescribeBlock) });
  }

  forget(file, copy) {
    this.#loaded.delete(`${file}?${copy}`);
  }

  /** The tests of a loaded file that are `wanted`, up to the first that fails: what was run, with what failed. */
  async run(file, copy, wanted = () => true) {
    const { state, tests } = this.#loaded.get(`${file}?${copy}`);
    setState(state);
    Object.assign(state, { hasStarted: false, unhandledErrors: [] });
    for (const [test, { id, mode }] of tests)
      Object.assign(test, { errors: [], status: null, invocations: 0, mode: wanted(id) ? mode : 'skip' });
    this.#running = { file, tests, failed: false };
    await run();
    return [...tests]
      .filter(([{ status }]) => status === 'done')
      .map(([{ duration, errors }, { id }]) => ({
        id,
        file,
        duration: duration ?? 0,
        failure: errors.length > 0 ? told(errors) : null,
      }));
  }
}
