/** An exact figure, kept as counted ("2 of 4"), not reduced. */
export interface Fraction {
  /** How much is met: steps, facts, parties, periods, by their weights. */
  readonly numerator: number;
  /** Of how much; never 0. */
  readonly denominator: number;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

const exact = (value: bigint): number => {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError(`not exact as a number: ${value}`);
  return Number(value);
};

/** Weighted mean, exact and in lowest terms; `null` when nothing has weight. Integers in, integers out; throws rather than round. */
export const weightedMean = (
  items: readonly { readonly value: Fraction; readonly weight: number }[],
): Fraction | null => {
  let weights = 0n;
  let sum = { numerator: 0n, denominator: 1n };
  for (const { value, weight } of items) {
    const [numerator, denominator, w] = [BigInt(value.numerator), BigInt(value.denominator), BigInt(weight)];
    weights += w;
    sum = {
      numerator: sum.numerator * denominator + w * numerator * sum.denominator,
      denominator: sum.denominator * denominator,
    };
  }
  if (weights === 0n) return null;
  const below = sum.denominator * weights;
  const common = gcd(sum.numerator, below);
  return { numerator: exact(sum.numerator / common), denominator: exact(below / common) };
};
