// Loaded before a service: its clock goes ahead of the others' by CLOCK_AHEAD_S seconds.
export const ahead = Number(process.env['CLOCK_AHEAD_S']) * 1_000;
const Real = Date;

globalThis.Date = class extends Real {
  constructor(...given: [] | [string | number | Date]) {
    if (given.length === 0) super(Real.now() + ahead);
    else super(...given);
  }

  static override now(): number {
    return Real.now() + ahead;
  }
} as DateConstructor;
