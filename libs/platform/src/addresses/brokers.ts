import { BadAddress, hostIn } from './address.js';

/** `host:port`, several with commas between; throws `BadAddress`. No user and no password: the client does not sign in. */
export function brokerAddresses(text: string): readonly string[] {
  const given = text.split(',').map((each) => each.trim());
  const looks = 'it must be host:port, or several with commas between';
  if (/[@/]/.test(text))
    throw new BadAddress(`has more than hosts and ports in it (a scheme, a user or a password); ${looks}`);
  try {
    for (const each of given) hostIn(each, null);
  } catch (error) {
    throw error instanceof BadAddress ? new BadAddress(`${error.message}; ${looks}`) : error;
  }
  return given;
}
