import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const { name, version, dependencies, devDependencies } = JSON.parse(read('package.json'));
const inOrder = (versions: readonly string[]): readonly string[] =>
  versions.toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }));

describe('the changelog', () => {
  const changes = read('CHANGELOG.md');
  const sections = [...changes.matchAll(/^## (.*)$/gm)].map(([, title = '']) => title);

  it('has what is not released first, then each version with its day, the newest first', () => {
    const [first, ...released] = sections;
    expect(first).toBe('[Unreleased]');
    for (const title of released) expect(title).toMatch(/^\[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d$/);
    const versions = released.map((title) => title.slice(1, title.indexOf(']')));
    expect(versions).toEqual(inOrder(versions));
    expect(inOrder([version, ...versions])[0]).toBe(version);
  });

  it('tells kinds of change as Keep a Changelog has them, and of none without saying which', () => {
    const kinds = [...changes.matchAll(/^### (.*)$/gm)].map(([, kind]) => kind);
    const known = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];
    expect(kinds.filter((kind) => !known.includes(kind ?? ''))).toEqual([]);
    expect(changes).not.toMatch(/^### .*\n+(?=#)/m);
  });
});

describe('the bill of materials', () => {
  const made = spawnSync('npm', ['run', '--silent', 'sbom'], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
  const bom = JSON.parse(made.stdout || '{}');

  it('is CycloneDX, of the product in its version', () => {
    expect([made.status, made.stderr]).toEqual([0, '']);
    expect(bom).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name, version } } });
  });

  it('has every library in the version that is locked, with its licence, and none that only develops', () => {
    const parts = new Map<string, any>(
      bom.components.map((each: any) => [[each.group, each.name].filter(Boolean).join('/'), each]),
    );
    const refs = new Set(bom.components.map((each: any) => each['bom-ref']));
    // Those of other machines are locked, and not here.
    const lockedForUse = Object.entries<any>(JSON.parse(read('package-lock.json')).packages)
      .filter(([place, { dev, devOptional, optional }]) => place !== '' && !dev && !devOptional && !optional)
      .map(([place, { version: own }]) => ({ name: place.split('node_modules/').at(-1) ?? '', version: own }));
    const locked = Object.keys(dependencies).map((each) => [each, dependencies[each]]);
    expect(locked.map(([each]) => [each, parts.get(each)?.version])).toEqual(locked);
    expect(locked.flatMap(([each]) => (parts.get(each)?.licenses?.length > 0 ? [] : [each]))).toEqual([]);
    const ofProduct = new Set(lockedForUse.map(({ name: each }) => each));
    expect(Object.keys(devDependencies).filter((each) => parts.has(each) && !ofProduct.has(each))).toEqual([]);
    // What libraries need themselves, too.
    expect(lockedForUse.filter((each) => !refs.has(`${each.name}@${each.version}`))).toEqual([]);
    expect(bom.components).toHaveLength(refs.size);
  });
});
