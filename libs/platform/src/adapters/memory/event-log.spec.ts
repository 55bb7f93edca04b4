import { describe } from '@jest/globals';
import { behavesAsAnEventLog } from '../../../../../test/contracts/event-log.contract.js';
import { MemoryEventLog } from './event-log.js';

describe('the memory log', () => {
  behavesAsAnEventLog(async (clock) => {
    const log = new MemoryEventLog({ clock });
    return { log, reopen: null, dispose: () => log.close() };
  });
});
