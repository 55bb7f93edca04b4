import { describe } from '@jest/globals';
import { behavesAsAProjectionStore } from '../../../../../test/contracts/projection-store.contract.js';
import { MemoryProjectionStore } from './projection-store.js';

describe('the projection store in memory', () => {
  behavesAsAProjectionStore(async () => ({ store: new MemoryProjectionStore(), dispose: async () => {} }));
});
