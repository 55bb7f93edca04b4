const EVERY_MS = 2_000;

const writeLine = (line: string): void => void process.stderr.write(`${line}\n`);

/** Reports on stderr how far long work has come, every two seconds; short work says nothing. */
export const progressReporter = (what: string): ((done: number) => void) => {
  let next = performance.now() + EVERY_MS;
  return (done) => {
    const now = performance.now();
    if (now < next) return;
    next = now + EVERY_MS;
    writeLine(`${done} events ${what}`);
  };
};

export { writeLine };
