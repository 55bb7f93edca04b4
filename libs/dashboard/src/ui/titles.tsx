import type { LocalizedText } from '#kernel';
import type { Resolution } from '#register';
import { Link } from '../routing/link.js';
import { places } from '../routing/places.js';
import { Code, Text } from './text.js';

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
