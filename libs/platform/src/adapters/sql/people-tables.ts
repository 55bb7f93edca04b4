/** Who may sign in, in a file or a schema of its own. */
export interface PeopleTables {
  readonly people: {
    /** Of the account. */
    readonly id: string;
    readonly name: string;
    readonly address: string | null;
    readonly sign_in_name: string;
  };
  readonly accounts: {
    readonly id: string;
    readonly role: string;
    readonly party: string | null;
    readonly lang: string | null;
    readonly created_at: string;
    readonly ended_at: string | null;
    readonly held_since: string | null;
    /** A PHC string. */
    readonly password: string | null;
  };
  /** At most one of an account; it is gone once it was used. */
  readonly letters: {
    readonly account: string;
    /** SHA-256, hexadecimal. */
    readonly hash: string;
    readonly ends_at: string;
  };
  readonly sessions: {
    readonly id: string;
    readonly account: string;
    /** SHA-256, hexadecimal. */
    readonly hash: string;
    readonly opened_at: string;
    readonly seen_at: string;
    /** When the second factor was given in it last. */
    readonly factor_at: string | null;
    /** The appointment that was chosen to act by in it. */
    readonly acts_by: string | null;
  };
  readonly appointments: {
    readonly id: string;
    readonly account: string;
    readonly role: string;
    readonly party: string | null;
    readonly way: 'holder' | 'deputy' | 'acting';
    readonly from_day: string;
    readonly until_day: string | null;
    /** JSON. */
    readonly authority: string | null;
    readonly ended_at: string | null;
    /** 1 where the record alone knows of it. */
    readonly lost: number;
    /** In which order they were given. */
    readonly given_at: string;
  };
  readonly appointment_acts: {
    readonly id: string;
    readonly appointment: string;
    /** JSON. */
    readonly act: string;
    readonly at: string;
    /** 1 where the record has it. */
    readonly recorded: number;
  };
  /** One row: up to where the acts of the record were taken. */
  readonly appointments_taken: {
    readonly id: number;
    readonly position: string | null;
  };
  readonly factors: {
    readonly account: string;
    /** Base64url, both. */
    readonly secret: string | null;
    readonly offered: string | null;
    readonly last_step: number | null;
  };
  readonly recovery_codes: {
    readonly account: string;
    /** SHA-256, hexadecimal. */
    readonly hash: string;
  };
  readonly audit: {
    readonly id: string;
    readonly at: string;
    readonly what: string;
    readonly account: string | null;
    readonly by: string | null;
    readonly network: string | null;
  };
  readonly drafts: {
    readonly id: string;
    readonly account: string;
    readonly task: string;
    /** JSON. */
    readonly about: string;
    /** JSON. */
    readonly fields: string;
    readonly saved_at: string;
  };
  /** Secrets of the store's own, by what they are for. */
  readonly keys: {
    readonly name: string;
    readonly secret: string;
  };
}
