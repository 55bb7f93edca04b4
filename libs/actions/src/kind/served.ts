/** A commitment that an action serves, by the keys of the register. */
export interface Served {
  readonly resolution: string;
  readonly commitment: string;
}
