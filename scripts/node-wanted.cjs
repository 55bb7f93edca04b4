// Before the program (`node --require ./scripts/node-wanted.cjs …`): a Node that is too old is told from a program that is broken.
'use strict';
const WANTED = 24;
// As the program ends for a wrong setting: starting again would not help.
const WRONG_SETTING = 78;

if (Number(process.versions.node.split('.')[0]) < WANTED) {
  console.error(`Node ${WANTED} or later is needed; ${process.execPath} is ${process.versions.node}.`);
  process.exit(WRONG_SETTING);
}
