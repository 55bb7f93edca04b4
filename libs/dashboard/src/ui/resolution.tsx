import type { PartialDate } from '#kernel';
import type { Resolution } from '#register';
import { isAdopted } from '#register';
import { Link } from '../routing/link.js';
import { places } from '../routing/places.js';
import { resolutionWords } from './resolution.words.js';
import { Code, Designation, Text } from './text.js';
import { useWords } from '../i18n/words.js';

/** What a resolution is called by: its number, or its title where the number is not known. */
export type NamedResolution = Pick<Resolution, 'id' | 'designation'> & Partial<Pick<Resolution, 'title'>>;

interface LinkProps {
  readonly id: string;
  readonly among: readonly NamedResolution[];
}

/** A resolution by its number as the reader's language writes it, by its title where that is unknown; leads to its page. */
export const ResolutionLink = ({ id, among }: LinkProps) => {
  const { designation = null, title } = among.find((each) => each.id === id) ?? {};
  return (
    <Link to={places.resolution(id)}>
      {designation === null && title !== undefined ? (
        <Text of={title} />
      ) : (
        <>{designation === null ? <Code>{id}</Code> : <Designation of={designation} />}</>
      )}
    </Link>
  );
};

interface NotYetAdoptedProps {
  readonly adopted: { readonly on: PartialDate };
  readonly moment: { readonly asOf: string };
}

/** On a day before its adoption: that nothing could be on record of it yet. */
export const NotYetAdopted = ({ adopted, moment: { asOf } }: NotYetAdoptedProps) => {
  const w = useWords(resolutionWords);
  return isAdopted({ adopted }, asOf) ? null : <p class="differ">{w.notYetAdopted}</p>;
};
