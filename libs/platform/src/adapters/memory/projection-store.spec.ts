import { describe } from '@jest/globals';
import { behavesAsAProjectionStore } from '../../../../../test/contracts/projection-store.contract.js';
import { behavesAsAReadStore } from '../../../../../test/contracts/read-store.contract.js';
import { knowsInstants } from '../../../../../test/contracts/read-store-time.contract.js';
import { MemoryProjectionStore } from './projection-store.js';

describe('the projection store in memory', () => {
  const open = async () => ({ store: new MemoryProjectionStore(), dispose: async () => {} });
  behavesAsAProjectionStore(open);
  behavesAsAReadStore(open);
  knowsInstants(open);
});
