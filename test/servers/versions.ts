/** Of the engines that the tests run against; the compose file ships the same (`test/compose.int.spec.ts`). */
export const kafkaVersion = '4.3.1';
export const postgresVersion = '18.4';
/** The newest that was met as a server; the double of the tests speaks as that did (docs/operations.md). */
export const eventStoreVersion = '24.10.4';
