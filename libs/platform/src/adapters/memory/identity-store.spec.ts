import { describe } from '@jest/globals';
import { behavesAsAnIdentityStore } from '../../../../../test/contracts/identity-store.contract.js';
import { MemoryIdentityStore } from './identity-store.js';

describe('people in memory', () => {
  behavesAsAnIdentityStore(async () => ({ people: new MemoryIdentityStore(), dispose: async () => {} }));
});
