/** An exact figure, kept as counted ("2 of 4"), not reduced: the denominator is what the reader counts. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Weighted mean, exact and in lowest terms; `null` when nothing has weight. Integers in, integers out. */
export const weightedMean = (
  items: readonly { readonly value: Fraction; readonly weight: number }[],
): Fraction | null => {
  const weight = items.reduce((sum, item) => sum + item.weight, 0);
  if (weight === 0) return null;
  const denominator = items.reduce(
    (product, { value }) => (product / gcd(product, value.denominator)) * value.denominator,
    1,
  );
  const numerator = items.reduce(
    (sum, { value, weight: w }) => sum + w * value.numerator * (denominator / value.denominator),
    0,
  );
  const common = gcd(numerator, denominator * weight) || 1;
  return { numerator: numerator / common, denominator: (denominator * weight) / common };
};
