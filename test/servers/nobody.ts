import { Argon2Hasher, MemoryIdentityStore } from '#platform';
import { Accounts } from '#record';

/** Accounts of which there are none. */
export const nobody = (): Accounts => new Accounts(new MemoryIdentityStore(), new Argon2Hasher(), () => new Date());
