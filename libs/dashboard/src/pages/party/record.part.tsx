import type { PartyRecord } from '#record';
import type { NamedResolution, TitleOf } from '../../ui/index.js';
import { useWords } from '../../i18n/index.js';
import { CommitmentLink, PartyFacts, ResolutionLink } from '../../ui/index.js';
import { partyWords } from './party.words.js';

/** Facts under one commitment. */
const MOST_SHOWN = 10;

interface Props {
  /** Code. */
  readonly party: string;
  readonly of: PartyRecord['record'][number];
  readonly titleOf: TitleOf;
  readonly resolutions: readonly NamedResolution[];
}

/** What the record has of the party under commitments of one resolution, and of no others. */
export const RecordPart = ({ party, of: { resolution, cells }, titleOf, resolutions }: Props) => {
  const w = useWords(partyWords);
  return (
    <table class="rows">
      <caption>
        <ResolutionLink id={resolution} among={resolutions} />
      </caption>
      <thead>
        <tr>
          <th scope="col">{w.commitment}</th>
          <th scope="col">{w.shown}</th>
        </tr>
      </thead>
      <tbody>
        {cells.map(({ commitment, facts }) => (
          <tr>
            <th scope="row">
              <CommitmentLink resolution={resolution} commitment={commitment} titleOf={titleOf} />
            </th>
            <td data-label={w.shown}>
              <PartyFacts of={facts} party={party} resolution={resolution} commitment={commitment} most={MOST_SHOWN} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
