import type { PartyRecord } from '#api';
import type { NamedResolution, TitleOf } from '../../house/index.js';
import { Comma, CommitmentLink, DateText, FactLink, ResolutionLink, useWords } from '../../house/index.js';
import { partyWords } from './party.words.js';

interface Props {
  readonly of: PartyRecord['record'][number];
  readonly titleOf: TitleOf;
  readonly resolutions: readonly NamedResolution[];
}

/** What the record has of the party under each commitment of one resolution; an empty one says "no record". */
export const RecordPart = ({ of: { resolution, cells }, titleOf, resolutions }: Props) => {
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
              <CommitmentLink {...{ resolution, commitment, titleOf }} />
            </th>
            <td data-label={w.shown}>
              {facts.length === 0 ? (
                <span class="quiet">{w.unknown}</span>
              ) : (
                <ul class="plain">
                  {facts.map((fact) => (
                    <li>
                      <FactLink of={fact} />
                      <Comma />
                      <DateText on={fact.on} withHijri={false} />
                    </li>
                  ))}
                </ul>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
