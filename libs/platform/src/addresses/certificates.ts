import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { BadAddress } from './address.js';

/** Files named by options of an address, by what they hold. */
export interface CertificateFiles {
  readonly ca?: string | undefined;
  readonly cert?: string | undefined;
  readonly key?: string | undefined;
}

export interface Certificates {
  readonly ca: Buffer | null;
  readonly cert: Buffer | null;
  readonly key: Buffer | null;
}

const read = (file: string | undefined, option: string): Buffer | null => {
  if (file === undefined) return null;
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    throw new BadAddress(`names a file with ${option} that cannot be read (${code})`);
  }
};

/** What the files hold, tried; `names` are those of the options. Throws `BadAddress`. */
export function certificatesIn(
  files: CertificateFiles,
  names: Readonly<Record<keyof CertificateFiles, string>>,
): Certificates {
  if ((files.cert === undefined) !== (files.key === undefined))
    throw new BadAddress(`must have both ${names.cert} and ${names.key}, or neither`);
  const [ca, cert, key] = [read(files.ca, names.ca), read(files.cert, names.cert), read(files.key, names.key)];
  if (ca !== null && !ca.includes('-----BEGIN CERTIFICATE-----'))
    throw new BadAddress(`names a file with ${names.ca} that holds no certificate`);
  try {
    createSecureContext({ ...(ca !== null && { ca }), ...(cert !== null && key !== null && { cert, key }) });
  } catch {
    const all = [ca && names.ca, cert && names.cert, key && names.key].filter((name) => name !== null);
    throw new BadAddress(`names files with ${all.join(', ')} that are no certificate and key of one another`);
  }
  return { ca, cert, key };
}
