import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

const run = promisify(execFile);
const planted = 'test/architecture/planted';

interface Cruise {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

const cruise = async (...paths: readonly string[]): Promise<Cruise['summary']['violations']> => {
  const args = [
    'node_modules/.bin/depcruise',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    ...paths,
  ];
  const { stdout } = await run(process.execPath, args, { maxBuffer: 1e9 });
  return (JSON.parse(stdout) as Cruise).summary.violations;
};

const rules = (
  createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] }
).forbidden.map(({ name }) => name);

const linted = async (file: string): Promise<string> =>
  run(process.execPath, ['node_modules/.bin/oxlint', '--no-ignore', '--deny-warnings', `${planted}/lint/${file}`]).then(
    () => 'clean',
    (error: { stdout: string }) => error.stdout,
  );

describe('the dependency rules', () => {
  it('each have a planted violation', () => {
    expect(
      readdirSync(planted)
        .filter((name) => name !== 'lint')
        .sort(),
    ).toEqual([...rules].sort());
  });

  it('each fire on theirs', async () => {
    const violations = await cruise(planted);
    const fired = new Set(
      violations.filter(({ from, rule }) => from.startsWith(`${planted}/${rule.name}/`)).map(({ rule }) => rule.name),
    );
    expect([...fired].sort()).toEqual([...rules].sort());
  }, 60_000);

  it('find nothing in the house itself', async () => {
    expect(await cruise('apps', 'libs')).toEqual([]);
  }, 60_000);
});

describe('the lint rules', () => {
  it('refuse the parts of @nestjs/cqrs that live in memory', async () => {
    expect(await linted('nest-event-bus.ts')).toContain('no-restricted-imports');
  });

  it('refuse any', async () => {
    expect(await linted('any.ts')).toContain('no-explicit-any');
  });
});
