import {
  anyText,
  BadAddress,
  credentialsIn,
  decoded,
  hostIn,
  oneOf,
  optionsIn,
  partsOf,
  type Rule,
  wholeNumber,
} from './address.js';
import { certificatesIn } from './certificates.js';

const PORT = 5432;

/** What the driver reads of an address; what it does not, it would pass over without a word. */
const rules = {
  host: anyText,
  port: wholeNumber(1),
  user: anyText,
  password: anyText,
  ssl: oneOf('true', 'false', '1', '0', 'no-verify'),
  sslmode: oneOf('disable', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify'),
  sslcert: anyText,
  sslkey: anyText,
  sslrootcert: anyText,
  sslnegotiation: oneOf('postgres', 'direct'),
  uselibpqcompat: oneOf('true'),
  application_name: anyText,
  fallback_application_name: anyText,
  client_encoding: oneOf('utf8', 'UTF8', 'utf-8', 'UTF-8'),
  options: anyText,
  connect_timeout: wholeNumber(0),
  statement_timeout: wholeNumber(0),
  lock_timeout: wholeNumber(0),
  idle_in_transaction_session_timeout: wholeNumber(0),
  query_timeout: wholeNumber(0),
} satisfies Readonly<Record<string, Rule>>;

/** Throws `BadAddress` where this is no address of a database that the driver takes as it is meant. */
export function judgeDatabaseAddress(text: string): void {
  const { user, hosts, path, options } = partsOf(text, ['postgres', 'postgresql']);
  const given = optionsIn(options, rules);
  // A user alone is one without a password, as the database may allow it.
  if (user !== null && (user.includes(':') || user === '')) credentialsIn(user);
  else decoded(user ?? '', 'user');
  if (hosts === '' && given.host === undefined) throw new BadAddress('names no host');
  // A folder that holds a socket may stand there, escaped.
  if (hosts !== '' && !/^%2f/i.test(hosts)) hostIn(hosts, PORT);
  decoded(hosts, 'host');
  if (!/^(\/[^/:@[\]]*)?$/.test(path)) throw new BadAddress('has a name of a database with a /, : or @ in it');
  decoded(path, 'name of a database');
  certificatesIn(
    { ca: given.sslrootcert, cert: given.sslcert, key: given.sslkey },
    { ca: 'sslrootcert', cert: 'sslcert', key: 'sslkey' },
  );
}
