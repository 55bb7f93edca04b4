// Before the program (`node --require ./scripts/node-wanted.cjs …`): a Node that is too old is told from a program that is broken.
'use strict';
// argon2, by which passwords are kept, came with 24.7.
const WANTED = [24, 7];
// As the program ends for a wrong setting: starting again would not help.
const WRONG_SETTING = 78;

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < WANTED[0] || (major === WANTED[0] && minor < WANTED[1])) {
  console.error(`Node ${WANTED.join('.')} or later is needed; ${process.execPath} is ${process.versions.node}.`);
  process.exit(WRONG_SETTING);
}
