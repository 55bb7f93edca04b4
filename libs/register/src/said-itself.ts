import type { SourceType } from '#kernel';
import type { PartyKind } from './party/index.js';
import type { Statement } from './statement/index.js';

/** Who vouches for the words of a party of each kind where it speaks itself. */
const ownSource: Readonly<Record<PartyKind, SourceType>> = {
  state: 'state',
  organ: 'secretariat',
  'field-mission': 'secretariat',
  partner: 'third-party',
};

/** Whether a statement is the party's own word; else others say that it said so, the press or whoever vouches for it. */
export const hasSaidItself = ({ relayed, source }: Pick<Statement, 'relayed' | 'source'>, kind: PartyKind): boolean =>
  relayed === null && source?.type === ownSource[kind];
