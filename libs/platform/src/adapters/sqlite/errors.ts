/** The file is no record of this product. It was left as it is. */
export class NotOurLog extends Error {
  constructor(readonly path: string) {
    super(`${path} is not a file of Tanfidh; it was left untouched`);
    this.name = 'NotOurLog';
  }
}

/** The file was written by a newer version of the product. It was left as it is. */
export class NewerLog extends Error {
  constructor(
    readonly path: string,
    readonly found: number,
    readonly known: number,
  ) {
    super(
      `${path} has format ${found}, this version knows up to ${known}; it was left untouched: use the version that wrote it, or a newer one`,
    );
    this.name = 'NewerLog';
  }
}

/** The disk would not promise to keep what is committed. */
export class NotDurable extends Error {
  override readonly name = 'NotDurable';
}

/** Another server works on this folder. */
export class FolderInUse extends Error {
  constructor(readonly folder: string) {
    super(`another server is using ${folder}`);
    this.name = 'FolderInUse';
  }
}

/** A folder or file may not be used as it must be by this account: it cannot be made, read or written. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}

/** A server of an older version works on this folder, and would not know what this version makes of it. */
export class OlderServer extends Error {
  override readonly name = 'OlderServer';

  constructor(folder: string) {
    super(`a server of an older version is using ${folder}: stop it first, or use its own version`);
  }
}

/** The disk is full or answers with errors: nobody's setting is wrong, and later it may do. */
export class DiskTrouble extends Error {
  override readonly name = 'DiskTrouble';
}
