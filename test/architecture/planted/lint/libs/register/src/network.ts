export const asked = (): Promise<Response> => fetch('https://example.org');
