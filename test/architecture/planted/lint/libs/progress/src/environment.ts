export const mode = (): string | undefined => process.env['MODE'];
