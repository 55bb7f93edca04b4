// Lints the document that a server of this build answers at /openapi.json. Run through `npm run openapi`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApiDocument } from '../dist/libs/api/src/index.js';

const folder = mkdtempSync(join(tmpdir(), 'tanfidh-openapi-'));
const file = join(folder, 'openapi.json');
writeFileSync(file, JSON.stringify(openApiDocument(), null, 2));
// The linter would otherwise ask the network for a newer version of itself, and tell that it ran.
const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
const { status, stdout, stderr } = spawnSync(
  'redocly',
  ['lint', '--config', 'redocly.yaml', '--format', 'stylish', file],
  {
    env,
    encoding: 'utf8',
  },
);
rmSync(folder, { recursive: true });
if (status !== 0) process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
process.exit(status ?? 1);
