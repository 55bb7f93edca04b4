/** What is noted of accounts, beside the record. */
export type AuditedAct =
  | 'invited'
  | 'letter-written'
  | 'break-glass'
  | 'entered'
  | 'code-refused'
  | 'signed-in'
  | 'sign-in-refused'
  | 'signed-out'
  | 'session-ended'
  | 'factor-taken'
  | 'factor-given'
  | 'factor-refused'
  | 'recovery-code-used'
  | 'factor-dropped'
  | 'function-given'
  | 'function-ended'
  | 'ended'
  | 'end-refused'
  | 'erased'
  | 'confirmed'
  | 'held'
  | 'token-made'
  | 'token-revoked';

/** From when on it is kept, in ms: half a year. */
export const auditKeptFrom = (now: number): number => now - 183 * 86_400_000;
