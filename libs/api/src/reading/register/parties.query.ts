import type { IQueryHandler } from '@nestjs/cqrs';
import { Query, QueryHandler } from '@nestjs/cqrs';
import type { Lang } from '#kernel';
import { spanOf } from '#kernel';
import type { Membership, Party, PartyKind, Standing } from '#register';
import { membershipOn, standingOn } from '#register';
import type { Page } from '../../conventions/paging.js';
import { page } from '../../conventions/paging.js';
import type { Stamp } from '../moment.js';
import { Moments } from '../moment.js';
import { mentions } from '../search/mentions.js';
import { Register } from './register.js';

/** A party with its standing on the day asked about; `standing` keeps the changes that led to it. */
export interface PartyShown extends Party {
  readonly standingAsOf: Standing | null;
}

/** As it stood at the end of a day: of what was decided later, nothing. */
export const partyOn = (party: Party, day: string): PartyShown => ({
  ...party,
  standing: party.standing.filter(({ on }) => spanOf(on).latest <= day),
  standingAsOf: standingOn(party, day),
});

interface Asked {
  readonly asOf: string | null;
  readonly knownAt: string | null;
  readonly kind: PartyKind | null;
  readonly q: string | null;
  readonly limit: number | null;
  readonly cursor: string | null;
}

export class ListParties extends Query<Stamp & Page<PartyShown> & { readonly membership: Membership }> {
  constructor(
    readonly asked: Asked,
    readonly lang: Lang,
  ) {
    super();
  }
}

@QueryHandler(ListParties)
export class ListPartiesHandler implements IQueryHandler<ListParties> {
  constructor(
    private readonly register: Register,
    private readonly moments: Moments,
  ) {}

  /** In the alphabetical order of the reader's language, by the keys the register ships. */
  async execute({ asked, lang }: ListParties) {
    const stamp = await this.moments.stamp(asked);
    const all = await this.register.parties(stamp.knownAt);
    const keyOf = ({ sortKey, code }: Party): string => `${sortKey[lang]}\u0000${code}`;
    const shown = all
      .filter(({ kind }) => asked.kind === null || kind === asked.kind)
      .filter(
        ({ code, acronym, name, officialName }) =>
          asked.q === null ||
          mentions(asked.q, [code, acronym ?? '', ...Object.values(name), ...Object.values(officialName)]),
      )
      .map((party) => partyOn(party, stamp.asOf))
      .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    return { ...stamp, membership: membershipOn(all, stamp.asOf), ...page(shown, keyOf, asked) };
  }
}
