/** What an error bears under a name, whatever was thrown. */
export const fieldOf = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;

/** What an error says, whatever was thrown. */
export const messageOf = (error: unknown): string => String(fieldOf(error, 'message') ?? error);
