import type { Lang } from '#kernel';
import { byText, hasHappenedBy } from '#kernel';
import type { Membership, Party, PartyKind, Standing } from '#register';
import { membershipOn, standingOn } from '#register';
import type { Stamp } from '../moment.js';
import type { Page, PageQuery } from '../paging.js';
import { asItIs, page, readFrom } from '../paging.js';
import { InvalidCursor } from '../query-refusal.js';
import { mentionedIn } from '../words/mentions.js';
import { ofParty, tokensOf } from '../words/texts.js';
import type { RecordView } from '../view/record-view.js';

/** A party with its standing on the day asked about; `standing` keeps the changes that led to it. */
export interface PartyShown extends Party {
  /** On the day asked about; `null` before any is on record. */
  readonly standingAsOf: Standing | null;
}

/** As it stood at the end of a day: of what was decided later, nothing. */
export const partyOn = (party: Party, day: string): PartyShown => ({
  ...party,
  standing: party.standing.filter((one) => hasHappenedBy(one, day)),
  standingAsOf: standingOn(party, day),
});

interface ListQuery extends PageQuery {
  readonly kind: PartyKind | null;
  readonly q: string | null;
}

/** A part of the list of parties. */
export interface PartyList extends Stamp, Page<PartyShown> {
  readonly membership: Membership;
}

/** In the alphabetical order of the reader's language, by the keys the register ships. */
export async function listParties(view: RecordView, query: ListQuery, lang: Lang): Promise<PartyList | InvalidCursor> {
  const { stamp } = view;
  const all = await view.register.parties();
  const keyOf = ({ sortKey, code }: Party): string => `${sortKey[lang]}\u0001${code}`;
  const shown = all
    .filter(({ kind }) => query.kind === null || kind === query.kind)
    .filter((each) => query.q === null || mentionedIn(query.q, tokensOf(each, ofParty, [each.code])))
    .map((party) => partyOn(party, stamp.asOf))
    .toSorted((a, b) => byText(keyOf(a), keyOf(b)));
  const read = readFrom(shown, keyOf);
  const part = await page({ name: `parties ${lang}`, query }, view.snapshot, { read, keyOf, show: asItIs });
  if (part instanceof InvalidCursor) return part;
  return { ...stamp, membership: membershipOn(all, stamp.asOf), ...part };
}
