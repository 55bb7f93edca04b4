// Prints what the product is made of, as CycloneDX: `npm run --silent sbom > sbom.cdx.json`.
'use strict';
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');

const root = join(__dirname, '..');
const { name } = require('../package.json');
const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'];
const { status, stdout, stderr, error } = spawnSync('npm', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
if (error || status !== 0) {
  process.stderr.write(`${error?.message ?? stderr}\n`);
  process.exit(1);
}
const bom = JSON.parse(stdout);
// npm calls it as the folder is called in which it lies.
bom.metadata.component.name = name;
// `--omit dev` would leave out every library that something of development needs too.
const develops = ({ properties = [] }) => properties.some((each) => each.name === 'cdx:npm:package:development');
bom.components = bom.components.filter((each) => !develops(each));
const there = new Set([bom.metadata.component, ...bom.components].map((each) => each['bom-ref']));
bom.dependencies = bom.dependencies
  .filter(({ ref }) => there.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => there.has(each)) }));
process.stdout.write(`${JSON.stringify(bom, null, 2)}\n`);
