import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Frontier } from '../ports/head-store.js';
import { append, emptyFrontier, rootOf } from './frontier.js';

const sha = (...parts: readonly Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();

/** RFC 6962, 2.1, word by word: MTH(D[n]) over leaves that are hashed already. */
const treeOf = (leaves: readonly Buffer[]): Buffer => {
  if (leaves.length === 0) return sha();
  if (leaves.length === 1) return leaves[0]!;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha(Buffer.from([1]), treeOf(leaves.slice(0, k)), treeOf(leaves.slice(k)));
};

const frontierOf = (leaves: readonly Buffer[]): Frontier =>
  leaves.reduce((frontier, leaf) => append(frontier, leaf.toString('hex')), emptyFrontier);

const leafNumber = (n: number): Buffer => sha(Buffer.from([0]), Buffer.from(String(n)));

describe('the frontier of a Merkle tree', () => {
  it('of nothing has the hash of nothing for its root', () => {
    expect(rootOf(emptyFrontier)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('gives the root that RFC 6962 gives the published leaves', () => {
    // The test vectors of Certificate Transparency's reference implementation.
    const data = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const leaves = data.map((hex) => sha(Buffer.from([0]), Buffer.from(hex, 'hex')));
    expect(rootOf(frontierOf(leaves.slice(0, 1)))).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
    expect(rootOf(frontierOf(leaves))).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  });

  it('gives the root of the whole tree at each size up to 70', () => {
    const leaves = Array.from({ length: 70 }, (_, n) => leafNumber(n));
    let frontier = emptyFrontier;
    leaves.forEach((leaf, index) => {
      frontier = append(frontier, leaf.toString('hex'));
      expect(frontier.size).toBe(index + 1);
      expect(rootOf(frontier)).toBe(treeOf(leaves.slice(0, index + 1)).toString('hex'));
    });
  });

  it('gives the root of the whole tree for any leaves', () => {
    const leaf = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
    fc.assert(
      fc.property(fc.array(leaf, { maxLength: 200 }), (leaves) => {
        const frontier = frontierOf(leaves);
        expect(rootOf(frontier)).toBe(treeOf(leaves).toString('hex'));
        expect(frontier.peaks).toHaveLength([...leaves.length.toString(2)].filter((bit) => bit === '1').length);
      }),
    );
  });

  it('is another for the same leaves in another order', () => {
    const [a, b, c] = [1, 2, 3].map(leafNumber) as [Buffer, Buffer, Buffer];
    expect(rootOf(frontierOf([a, c, b]))).not.toBe(rootOf(frontierOf([a, b, c])));
  });

  it('counts beyond 32 bits', () => {
    const many = { size: 2 ** 40 - 1, peaks: Array.from({ length: 40 }, (_, n) => leafNumber(n).toString('hex')) };
    expect(append(many, leafNumber(40).toString('hex'))).toMatchObject({ size: 2 ** 40, peaks: [expect.any(String)] });
  });
});
