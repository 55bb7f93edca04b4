import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { root } from '../servers/root.js';

/** The line of a unit file that starts its program, with a Node that says it is of this version. */
const startedWith = (version: string) =>
  spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '${version}' })`,
      '--eval',
      "require('./scripts/node-wanted.cjs'); console.log('started')",
    ],
    { cwd: root, encoding: 'utf8' },
  );

it('says that a Node is too old, before anything else goes wrong with it', () => {
  expect(startedWith('20.19.0')).toMatchObject({
    status: 78,
    stdout: '',
    stderr: expect.stringMatching(/^Node 24\.7 or later is needed; \/.+ is 20\.19\.0\.\n$/),
  });
  expect(startedWith('24.6.0')).toMatchObject({ status: 78 });
  expect(startedWith('25.0.0')).toMatchObject({ status: 0 });
  expect(startedWith('24.7.0')).toMatchObject({ status: 0, stdout: 'started\n', stderr: '' });
});

it.each(['tanfidh.service', 'tanfidh-backup.service'])('is asked first by %s', (unit) => {
  expect(readFileSync(join(root, 'deploy', unit), 'utf8')).toMatch(
    /^ExecStart=.*\bnode --require \.\/scripts\/node-wanted\.cjs .*dist\//m,
  );
});
