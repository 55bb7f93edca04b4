import { describe } from '@jest/globals';
import { behavesAsAHeadStore } from '../../../../../test/contracts/head-store.contract.js';
import { MemoryHeadStore } from './head-store.js';

describe('the remembered head in memory', () => {
  behavesAsAHeadStore(async () => ({ heads: new MemoryHeadStore(), dispose: async () => {} }));
});
