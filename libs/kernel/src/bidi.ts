/**
 * Sets a code, a number or words of another language off from the text around: within, they run as their own first letter does,
 * so that 53/45-POL is never shown reversed in Arabic, nor 53/45-س anywhere. `<bdi>` does the same where an element can stand.
 */
export const isolate = (text: string): string => `\u2068${text}\u2069`;
