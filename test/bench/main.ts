// Both halves of the benchmark, or the one that is named, each in a process of its own.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const halves = { standalone: './standalone/main.js', engines: './engines.js' };

const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(halves, name));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no half named ${unknown.join(', ')}: ${Object.keys(halves).join(' or ')}, or none for both.\n`,
  );
  process.exit(1);
}
for (const [name, path] of Object.entries(halves)) {
  if (named.length > 0 && !named.includes(name)) continue;
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL(path, import.meta.url))], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = status ?? 1;
}
