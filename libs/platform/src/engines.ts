// The distributed mode's engines: a door of its own, so that the standalone mode loads none of their drivers.
export * from './adapters/eventstore/event-log.js';
export { kafkaClient } from './adapters/kafka/client.js';
export * from './adapters/kafka/projector.js';
export * from './adapters/kafka/relay.js';
export * from './adapters/postgres/open-postgres.js';
export * from './adapters/postgres/until-migrated.js';
