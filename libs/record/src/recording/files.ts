import { displayName } from '#kernel';
import type { FileStore } from '#platform';
import type { FileNamed } from '#shapes';
import type { BadPlace } from './unrecorded.js';

/** Where it is asked whether a file was uploaded. */
export type KeptFiles = Pick<FileStore, 'find'>;

/** Of a record that has no files: no command may name any. */
export const noFiles: KeptFiles = { find: async () => null };

/** Writes of each file how it is kept, in place; answers those that are not there. */
export const completeFiles = async (named: readonly FileNamed[], files: KeptFiles): Promise<readonly BadPlace[]> => {
  const missing: BadPlace[] = [];
  for (const { sha256, pointer, owner } of named) {
    const found = await files.find(sha256);
    if (found === null) missing.push({ pointer, code: 'unknown-file', params: { value: sha256 } });
    else {
      const given: unknown = Reflect.get(owner, 'name');
      const name = typeof given === 'string' ? displayName(given, found.type) : null;
      Object.assign(owner, found, { name: name ?? undefined });
    }
  }
  return missing;
};
