import { Kafka, logLevel } from 'kafkajs';

export interface KafkaSettings {
  readonly brokers: readonly string[];
  readonly clientId: string;
  /** Longest wait for an answer, in ms. */
  readonly timeoutMs: number;
  /** Called with what the client itself says went wrong. */
  onTrouble(error: unknown): void;
}

/** A client that gives up a call soon; whoever calls tries again, so that an outage shows at once and ends at once. */
export const kafkaClient = ({ brokers, clientId, timeoutMs, onTrouble }: KafkaSettings): Kafka =>
  new Kafka({
    clientId,
    brokers: [...brokers],
    connectionTimeout: timeoutMs,
    requestTimeout: timeoutMs * 2,
    enforceRequestTimeout: true,
    retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 4 },
    logLevel: logLevel.ERROR,
    logCreator:
      () =>
      ({ log: { message, error } }) =>
        onTrouble(new Error(typeof error === 'string' ? `${message}: ${error}` : message)),
  });
