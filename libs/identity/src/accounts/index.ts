/** The rules of accounts: who may sign in, with what, for how long. */
export { mayEnd, mayEndAppointment } from './administrators.js';
export { type AuditedAct, auditKeptFrom } from './audit.js';
export { afterRefusal, FORGOTTEN_MS, type Refusals, waitFor } from './back-off.js';
export { breakGlassEnds, LETTER_CODE_BYTES, letterCode, letterEnds, readLetterCode } from './letter-code.js';
export { type PasswordFault, passwordFault, passwordText } from './password.js';
export {
  base32,
  FACTOR_DIGITS,
  FACTOR_SECRET_BYTES,
  isFresh,
  readFactorCode,
  RECOVERY_CODES,
  stepsTaken,
} from './second-factor.js';
export { isOpen, isToBeNoted, sessionEnds } from './session.js';
export { signInName } from './sign-in-name.js';
