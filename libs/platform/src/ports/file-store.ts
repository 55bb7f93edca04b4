import type { FileType, Instant } from '#kernel';

/** A file as it is kept: under the digest of its bytes, which tells nothing of where it came from. */
export interface StoredFile {
  /** Of its bytes, hexadecimal. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  readonly type: FileType;
}

/** Why a file is not taken. */
export type FileRefusal = 'empty-file' | 'file-too-large' | 'file-type-not-allowed';

/** One of those that are kept. */
export interface FileListed extends StoredFile {
  readonly storedAt: Instant;
}

/** Some of the bytes of a file, both ends among them. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** Where files lie. What was stored stays; what nothing names is removed by the operator alone. */
export interface FileStore {
  /**
   * All of it, on disk for good, or nothing; the same whether it was there before. Reads no further than `most` bytes. Throws what
   * reading `bytes` throws.
   */
  store(bytes: AsyncIterable<Uint8Array>, most: number): Promise<StoredFile | FileRefusal>;
  /** `null` where there is none. */
  find(sha256: string): Promise<StoredFile | null>;
  /** The bytes of a file that is there, as they lie. */
  read(sha256: string, part?: Part): AsyncIterable<Buffer>;
  /** All there are, in the order of their digests. */
  list(): AsyncIterable<FileListed>;
}
