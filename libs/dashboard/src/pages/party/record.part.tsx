import type { PartyRecord } from '#api';
import { factWords } from '#actions';
import type { LocalizedText } from '#kernel';
import type { FactShown } from '#progress';
import { Code, DateText, Link, Text, places, useReader, useWords } from '../../house/index.js';
import { partyWords } from './party.words.js';

export type TitleOf = (resolution: string, commitment: string) => LocalizedText | undefined;

const FactLine = ({ of: { name, kind, action, eventId, on } }: { readonly of: FactShown }) => {
  const { lang } = useReader();
  const said = name === null ? '' : (factWords.get(name)?.[lang] ?? name);
  return (
    <>
      {kind === null || action === null ? (
        said
      ) : (
        <Link to={places.action(kind, action)} hash={eventId}>
          {said}
        </Link>
      )}
      , <DateText on={on} withHijri={false} />
    </>
  );
};

interface Props {
  readonly of: PartyRecord['record'][number];
  readonly titleOf: TitleOf;
}

/** What the record has of the party under each commitment of one resolution; an empty one says "no record". */
export const RecordPart = ({ of: { resolution, cells }, titleOf }: Props) => {
  const w = useWords(partyWords);
  return (
    <table class="rows">
      <caption>
        <Link to={places.resolution(resolution)}>
          <Code>{resolution}</Code>
        </Link>
      </caption>
      <thead>
        <tr>
          <th scope="col">{w.commitment}</th>
          <th scope="col">{w.shown}</th>
        </tr>
      </thead>
      <tbody>
        {cells.map(({ commitment, facts }) => {
          const title = titleOf(resolution, commitment);
          return (
            <tr>
              <th scope="row">
                <Link to={places.commitment(resolution, commitment)}>
                  {title === undefined ? <Code>{commitment}</Code> : <Text of={title} />}
                </Link>
              </th>
              <td data-label={w.shown}>
                {facts.length === 0 ? (
                  <span class="quiet">{w.unknown}</span>
                ) : (
                  <ul class="plain">
                    {facts.map((fact) => (
                      <li>
                        <FactLine of={fact} />
                      </li>
                    ))}
                  </ul>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
