export const memory = (): number => process.memoryUsage().rss;
