/** What is kept cannot be read as it was written. Asking again does not help; a backup does. */
export class Damaged extends Error {
  override readonly name: string = 'Damaged';
}
