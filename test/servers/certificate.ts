import { generateKeyPairSync, sign } from 'node:crypto';

const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
};
const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
const set = (...parts: readonly Buffer[]): Buffer => der(0x31, ...parts);
const oid = (...bytes: readonly number[]): Buffer => der(0x06, Buffer.from(bytes));
const text = (given: string): Buffer => der(0x0c, Buffer.from(given));
const time = (at: Date): Buffer => der(0x18, Buffer.from(`${at.toISOString().replaceAll(/[-:T]|\..*/g, '')}Z`));
const bits = (given: Buffer): Buffer => der(0x03, Buffer.from([0]), given);
const octets = (given: Buffer): Buffer => der(0x04, given);

const ECDSA_SHA256 = sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
const commonName = (name: string): Buffer => sequence(set(sequence(oid(0x55, 0x04, 0x03), text(name))));
/** An authority of its own, for 127.0.0.1 and localhost. */
const extensions = sequence(
  sequence(oid(0x55, 0x1d, 0x13), der(0x01, Buffer.from([0xff])), octets(sequence(der(0x01, Buffer.from([0xff]))))),
  sequence(
    oid(0x55, 0x1d, 0x11),
    octets(sequence(der(0x87, Buffer.from([127, 0, 0, 1])), der(0x82, Buffer.from('localhost')))),
  ),
);

const pem = (label: string, content: Buffer): string =>
  `-----BEGIN ${label}-----\n${content.toString('base64').replaceAll(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`;

/** A key and a certificate that vouches for itself, of an hour, so that TLS can be tried without any tool. */
export function selfSigned(): { readonly cert: string; readonly key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const [from, to] = [-3_600_000, 3_600_000].map((ms) => time(new Date(Date.now() + ms)));
  const content = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ECDSA_SHA256,
    commonName('tanfidh test'),
    sequence(from ?? Buffer.alloc(0), to ?? Buffer.alloc(0)),
    commonName('tanfidh test'),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  );
  const signed = sequence(content, ECDSA_SHA256, bits(sign('sha256', content, privateKey)));
  return { cert: pem('CERTIFICATE', signed), key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}
