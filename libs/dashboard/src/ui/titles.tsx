import type { Served } from '#actions';
import type { LocalizedText } from '#kernel';
import type { Resolution } from '#register';
import { Link } from '../routing/link.js';
import { places } from '../routing/places.js';
import { useWords } from '../i18n/words.js';
import { Code, Comma, Text } from './text.js';
import { titlesWords } from './titles.words.js';

/** Title of a commitment, as the register has it; `undefined` where it has none. */
export type TitleOf = (resolution: string, commitment: string) => LocalizedText | undefined;

/** What the commitments of these resolutions are called; `undefined` for one that none of them has. */
export const commitmentTitles = (resolutions: readonly Resolution[]): TitleOf => {
  const titles = new Map(
    resolutions.flatMap(({ id, commitments }) => commitments.map(({ key, title }) => [`${id} ${key}`, title] as const)),
  );
  return (resolution, commitment) => titles.get(`${resolution} ${commitment}`);
};

interface Props {
  readonly resolution: string;
  readonly commitment: string;
  readonly titleOf: TitleOf;
}

/** A commitment by its title, by its code where the register does not know it; leads to its page. */
export const CommitmentLink = ({ resolution, commitment, titleOf }: Props) => {
  const title = titleOf(resolution, commitment);
  return (
    <Link to={places.commitment(resolution, commitment)}>
      {title === undefined ? <Code>{commitment}</Code> : <Text of={title} />}
    </Link>
  );
};

/** What an action serves: the commitment, and the step that it names. */
export const ServedLink = ({
  of: { resolution, commitment, step },
  titleOf,
}: {
  readonly of: Served;
  readonly titleOf: TitleOf;
}) => {
  const w = useWords(titlesWords);
  return (
    <>
      <CommitmentLink resolution={resolution} commitment={commitment} titleOf={titleOf} />
      {step !== undefined && (
        <>
          <Comma />
          {w.step} <Code>{step}</Code>
        </>
      )}
    </>
  );
};
