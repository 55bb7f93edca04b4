import { describe } from '@jest/globals';
import { behavesAsAnEventLog } from '../../../../../test/contracts/event-log.contract.js';
import { MemoryEventLog } from './event-log.js';

describe('the memory log', () => {
  behavesAsAnEventLog(async () => {
    const log = new MemoryEventLog();
    return { log, reopen: null, dispose: () => log.close() };
  });
});
