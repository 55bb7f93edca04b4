/** How long to wait after so many failures in a row: twice as long each time, up to the longest. */
export const waitAfter = (failures: number, firstMs: number, longestMs: number): number =>
  Math.min(firstMs * 2 ** failures, longestMs);
