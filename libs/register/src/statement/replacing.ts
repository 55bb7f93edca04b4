import type { RecordedEvent, Refusal } from '#kernel';
import { isOwn, refuse, whollyAfter, spanOf } from '#kernel';
import type { StatementEvent } from './events.js';
import { versions } from './events.js';

/** Why a statement cannot take the place of another: somebody else's, about something else, or later. */
export type ReplacingRefusal = 'replaces-anothers' | 'replaces-elsewhere' | 'replaces-later';

type Said = StatementEvent['data'];

/** A state, an organ or a partner speaks with one voice, whoever speaks for it; who speaks for none of them, for himself. */
export const speakerOf = ({ party, by }: Pick<Said, 'party' | 'by'>): string => party ?? by[by.original] ?? '';

type About = Pick<Said, 'resolution' | 'paragraph' | 'commitment' | 'recommendation'>;

const subjectOf = ({ resolution, paragraph, commitment, recommendation }: About): string =>
  recommendation ?? JSON.stringify([resolution, paragraph, commitment]);

const refusal = (said: Said, earlier: Said): ReplacingRefusal | null => {
  if (speakerOf(said) !== speakerOf(earlier)) return 'replaces-anothers';
  if (subjectOf(said) !== subjectOf(earlier)) return 'replaces-elsewhere';
  return whollyAfter(earlier.on, spanOf(said.on).latest) ? 'replaces-later' : null;
};

/** Why a statement may not take the place of the one that these events tell of; `null` where it may. */
export const replacingRefused = (
  { data }: StatementEvent,
  to: readonly RecordedEvent[],
): Refusal<ReplacingRefusal> | null => {
  const earlier = to.find((event) => isOwn({ versions }, event));
  const code = earlier === undefined ? null : refusal(data, earlier.data as Said);
  return code === null ? null : refuse(code, { statement: data.replaces ?? '' });
};

type Told = Said & { readonly id: string };

/** Those of which no other took the place. What was corrected since, so that it could not, takes none. */
export const inPlace = <S extends Told>(statements: readonly S[]): readonly S[] => {
  const all = new Map(statements.map((one) => [one.id, one]));
  const replaced = new Set(
    statements.flatMap((one) => {
      const earlier = one.replaces === null ? undefined : all.get(one.replaces);
      return earlier === undefined || refusal(one, earlier) !== null ? [] : [earlier.id];
    }),
  );
  return statements.filter(({ id }) => !replaced.has(id));
};
