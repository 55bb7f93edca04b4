/** What must be said nowhere: as it is written, escaped, and as a password is sent. */
export const SECRET = 'Zq7-s3cr3t';
export const forms = [
  SECRET,
  encodeURIComponent(SECRET),
  'Zq7%2Ds3cr3t',
  Buffer.from(SECRET).toString('base64').replaceAll('=', ''),
  Buffer.from(`tanfidh:${SECRET}`).toString('base64').replaceAll('=', ''),
  's3cr3t',
];

export const stores = [
  `esdb://tanfidh:${SECRET}@127.0.0.1:2113?tls=false&retries=3`,
  `esdb://tanfidh:${SECRET}@127.0.0.1:2113?tlsVerifyCert=false`,
  `esdb://tanfidh:${SECRET}@?tls=false`,
  `esdb://tanfidh:p@${SECRET}@127.0.0.1:2113?tls=false`,
  `esdb://tanfidh:%99${SECRET}@127.0.0.1:2113?tls=false`,
  `esdb://tanfidh:${SECRET}@127.0.0.1:21130000?tls=false`,
  `esdb://tanfidh:${SECRET}@127.0.0.1:2113?tls=yes`,
  `esdb://tanfidh:1?${SECRET}@127.0.0.1:2113`,
  `esdb://tanfidh:1/${SECRET}@127.0.0.1:2113?tls=false`,
  `http://tanfidh:${SECRET}@127.0.0.1:2113`,
  `esdb://tanfidh:${SECRET}@127.0.0.1:2113?tlsCAFile=/nowhere/${SECRET}.pem`,
  `esdb://tanfidh:a:${SECRET}@127.0.0.1:2113?tls=false`,
];
export const databases = [
  `postgres://tanfidh:${SECRET}@127.0.0.1:5432x/tanfidh`,
  `postgres://tanfidh:%99${SECRET}@127.0.0.1:5432/tanfidh`,
  `postgres://tanfidh:1/${SECRET}@127.0.0.1:5432/tanfidh`,
  `postgres://tanfidh:p@${SECRET}@127.0.0.1:5432/tanfidh`,
  `postgres://tanfidh:${SECRET}@/tanfidh`,
  `postgres://tanfidh:${SECRET}@127.0.0.1:5432/tanfidh?sslmode=${SECRET}`,
  `mysql://tanfidh:${SECRET}@127.0.0.1:3306/tanfidh`,
  `postgres://tanfidh:1#${SECRET}@127.0.0.1:5432/tanfidh`,
  `tanfidh:${SECRET}@127.0.0.1:5432/tanfidh`,
  `postgres://tanfidh:${SECRET}@127.0.0.1:5432/tanfidh?sslrootcert=/nowhere/${SECRET}.pem`,
  `postgres://tanfidh:${SECRET} @127.0.0.1:5432/tanfidh`,
  `postgres://tanfidh:1?${SECRET}@127.0.0.1:5432/tanfidh`,
];
export const brokers = [
  `${SECRET}@127.0.0.1:9092`,
  `tanfidh:${SECRET}@127.0.0.1:9092`,
  `kafka://tanfidh:${SECRET}@127.0.0.1:9092`,
  `127.0.0.1:9092,tanfidh:${SECRET}@127.0.0.2:9092`,
  `127.0.0.1:${SECRET}`,
  `127.0.0.1:9092?password=${SECRET}`,
];
/** A bad one of each kind. */
export const rounds = stores.map((store, n) => ({
  EVENTSTORE_URL: store,
  DATABASE_URL: databases[n % databases.length] ?? '',
  KAFKA_BROKERS: brokers[n % brokers.length] ?? '',
}));
