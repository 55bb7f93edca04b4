/** How far a relay has come. */
export interface RelayProgress {
  /** Of the last event that Kafka has, `null` before the first. */
  readonly position: string | null;
  /** Partition → position of the last event sent to it. */
  readonly byPartition: Readonly<Record<string, string>>;
}

/** Which of several relays is at work, and how far the work is. A relay that lost its lease without knowing does no harm: what it sends was sent. */
export interface RelayLease {
  /** What was sent so far, where the lease is free or already `holder`'s; `null` where another has it. */
  acquire(name: string, holder: string, forMs: number): Promise<RelayProgress | null>;
  /** False where another has taken it meanwhile. */
  renew(name: string, holder: string, forMs: number, sent: RelayProgress): Promise<boolean>;
  /** Free at once for the next. */
  release(name: string, holder: string, sent: RelayProgress): Promise<void>;
}
