// Lints the document that a server of this build answers at /openapi.json. Run through `npm run openapi`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const failed = (what, { message }) => {
  process.stderr.write(`${what}: ${message}\n`);
  process.exit(1);
};

const { openApiDocument } = await import('../dist/libs/api/src/index.js').catch((error) =>
  failed('The document cannot be made of this build; `npm run build` makes one', error),
);
const folder = mkdtempSync(join(tmpdir(), 'tanfidh-openapi-'));
const file = join(folder, 'openapi.json');
writeFileSync(file, JSON.stringify(openApiDocument(), null, 2));
// The linter would otherwise ask the network for a newer version of itself, and tell that it ran.
const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
const args = ['lint', '--config', 'redocly.yaml', '--format', 'stylish', file];
const { status, stdout, stderr, error } = spawnSync('redocly', args, { env, encoding: 'utf8' });
rmSync(folder, { recursive: true });
if (error !== undefined) failed('redocly cannot be run; `npm ci` installs it', error);
if (status !== 0) process.stderr.write(`${stdout}${stderr}`);
process.exit(status ?? 1);
