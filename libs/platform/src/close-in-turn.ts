/** Each in turn, whatever became of those before it. Throws what the first that failed threw. */
export const closeInTurn = async (...closes: readonly (() => Promise<unknown>)[]): Promise<void> => {
  const failures: unknown[] = [];
  for (const close of closes) await close().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
};
