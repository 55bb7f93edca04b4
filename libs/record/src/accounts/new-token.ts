import { readScopes, tokenActs, tokenActsOf } from '#identity';
import type { NewToken, TokenListing } from '#platform';
import { expiryAfter, hasExpired } from './expiry.js';
import { grantedIn, type InvitationFault } from './invitation.js';

/** As somebody typed it. */
export interface TokenWanted {
  readonly name: string;
  readonly role: string;
  readonly party: string | null;
  /** None: all that the function lets a token do. */
  readonly scopes: readonly string[];
  /** The last day on which it is good; empty: until it is revoked. */
  readonly lastDay: string;
}

export type TokenFault = InvitationFault | 'bad-scopes' | 'bad-last-day';

/** What is to be made, or what is wrong with it. */
export const readNewToken = async (
  { name, role: given, party, scopes, lastDay }: TokenWanted,
  now: Date,
  hasParty: (code: string) => Promise<boolean>,
): Promise<NewToken | TokenFault> => {
  const granted = await grantedIn({ name, role: given, party }, hasParty);
  if (typeof granted === 'string') return granted;
  const read = scopes.length === 0 ? null : readScopes(scopes.join(' '), tokenActsOf(granted.role));
  if (scopes.length > 0 && read === null) return 'bad-scopes';
  const expiresAt = lastDay === '' ? null : expiryAfter(lastDay, now.getTime());
  if (lastDay !== '' && expiresAt === null) return 'bad-last-day';
  return { ...granted, party, scopes: read, expiresAt };
};

/** What a token can be for. */
export const scopesToGive = tokenActs;

/** A token as whoever administers sees it. */
export interface TokenShown extends TokenListing {
  readonly expired: boolean;
}

export const tokensShown = (tokens: readonly TokenListing[], now: Date): readonly TokenShown[] =>
  tokens.map((token) => ({ ...token, expired: hasExpired(token.expiresAt, now.getTime()) }));
