import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';

const run = promisify(execFile);
const planted = 'test/architecture/planted';

interface Cruise {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

const configs = ['.dependency-cruiser.cjs', '.dependency-cruiser.folders.cjs'];

const cruise = async (path: string): Promise<Cruise['summary']['violations']> => {
  const found: Cruise['summary']['violations'][number][] = [];
  for (const config of configs) {
    const args = ['node_modules/.bin/depcruise', '--config', config, '--output-type', 'json', path];
    const { stdout } = await run(process.execPath, args, { maxBuffer: 1e9 });
    found.push(...(JSON.parse(stdout) as Cruise).summary.violations);
  }
  return found;
};

const rules = configs.flatMap((config) =>
  (createRequire(import.meta.url)(`../../${config}`) as { forbidden: { name: string }[] }).forbidden.map(
    ({ name }) => name,
  ),
);

interface Linted {
  readonly diagnostics: readonly { readonly filename: string; readonly code: string }[];
}

/** What each file planted for the linter is refused for, by its name. */
const linted = async (): Promise<ReadonlyMap<string, readonly string[]>> => {
  // The type-aware rules want absolute paths.
  const args = ['node_modules/.bin/oxlint', '--type-aware', '--no-ignore', '--format=json', resolve(planted, 'lint')];
  const { stdout } = await run(process.execPath, args, { maxBuffer: 1e9 }).catch(
    (refused: { readonly stdout: string }) => refused,
  );
  const { diagnostics } = JSON.parse(stdout) as Linted;
  const byFile = Map.groupBy(diagnostics, ({ filename }) => relative(join(planted, 'lint'), filename));
  return new Map([...byFile].map(([file, found]) => [file, found.map(({ code }) => code)]));
};

/** Every file named `bad…`, or in a folder so named, is one violation: of the rule whose folder it lies in. */
const violating = (rule: string): readonly string[] =>
  readdirSync(`${planted}/${rule}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)bad[^/]*(\/[^/]+)?\.tsx?$/.test(file))
    .map((file) => `${planted}/${rule}/${file}`);

/** That they find nothing in the house itself, `npm run deps` says. */
describe('the dependency rules', () => {
  it('each have a planted violation', () => {
    expect(
      readdirSync(planted)
        .filter((name) => name !== 'lint')
        .sort(),
    ).toEqual([...rules].sort());
  });

  it('each fire on every file planted for them', async () => {
    const violations = await cruise(planted);
    const fired = new Set(violations.map(({ from, rule }) => `${rule.name}: ${from}`));
    expect(rules.filter((rule) => violating(rule).length === 0)).toEqual([]);
    const silent = rules.flatMap((rule) =>
      // A rule about folders names the folder.
      violating(rule).filter((file) => !fired.has(`${rule}: ${file}`) && !fired.has(`${rule}: ${dirname(file)}`)),
    );
    expect(silent).toEqual([]);
  }, 120_000);
});

describe('the lint rules', () => {
  let found: ReadonlyMap<string, readonly string[]>;
  beforeAll(async () => {
    found = await linted();
  });

  it.each([
    ['every part of @nestjs/cqrs but the command bus', 'nest-event-bus.ts', 'no-restricted-imports'],
    ['the query bus', 'nest-query-bus.ts', 'no-restricted-imports'],
    ['a query that reads the rows past its view', 'libs/record/src/progress/reads-rows.ts', 'no-restricted-imports'],
    ['a domain that looks at a clock', 'libs/kernel/src/clock.ts', 'no-restricted-globals'],
    ['a domain that draws lots', 'libs/shapes/src/randomness.ts', 'no-restricted-properties'],
    ['a domain that asks the network', 'libs/register/src/network.ts', 'no-restricted-globals'],
    ['a domain that knows its process', 'libs/actions/src/process.ts', 'no-restricted-globals'],
    ['a domain that reads the environment', 'libs/progress/src/environment.ts', 'no-restricted-globals'],
    ['a domain that waits', 'libs/identity/src/timer.ts', 'no-restricted-globals'],
    ['any', 'any.ts', 'no-explicit-any'],
    ['a promise that nobody waits for', 'floating-promise.ts', 'no-floating-promises'],
    ['a switch that forgets a case', 'forgotten-case.ts', 'switch-exhaustiveness-check'],
    ['a file of more than 250 lines', 'too-long.ts', 'max-lines'],
    ['markup that nothing escapes', 'raw-markup.tsx', 'no-danger'],
    ['properties that are spread from where they stand', 'literal-spread.tsx', 'no-literal-spread'],
    ['a file name that is not kebab-case', 'NotKebabCase.ts', 'filename-case'],
    ['an event made of what may change under it', 'libs/actions/src/kinds/training/events.ts', 'no-restricted-types'],
    [
      'a page that takes what it shows for what it is not',
      'libs/dashboard/src/pages/matrix/cast.tsx',
      'consistent-type-assertions',
    ],
    ['a formatter that is made where it is used', 'formatter.ts', 'no-restricted-globals'],
    ['a method that makes a formatter for each call', 'locale-method.ts', 'no-restricted-properties'],
  ])('refuse %s', (_what, file, rule) => {
    expect(found.get(file)).toContainEqual(expect.stringContaining(`(${rule})`));
  });
});
