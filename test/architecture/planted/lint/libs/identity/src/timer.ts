export const later = (then: () => void): unknown => setTimeout(then, 1_000);
