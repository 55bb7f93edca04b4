/** The rules of appointments: who has which function, and for how long. */
export {
  inForce,
  isInForce,
  standingOf,
  type Standing as AppointmentStanding,
  type Term,
  type WayToHold,
  waysToHold,
} from './appointment.js';
