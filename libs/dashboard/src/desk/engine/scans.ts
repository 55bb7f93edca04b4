import { type FileOnRecord, filesOf } from '#kernel';
import type { Draft } from './draft.js';

type About = Pick<Draft, 'about'>;
type Texts = Readonly<Record<string, string>>;

/** What files come under. */
export const scansField = 'scans';

/** The box by which one of those that a draft has is left out. */
export const leftOutBox = ({ sha256 }: Pick<FileOnRecord, 'sha256'>): string => `without-${sha256}`;

/** The files that were sent with a draft and taken: they stay with it, whatever else is wrong. */
export const scansIn = ({ about: { scans } }: About): readonly FileOnRecord[] =>
  scans === undefined ? [] : filesOf({ data: JSON.parse(scans), meta: { source: null } });

/** A draft with what came of a form: those before that were not left out, and behind them those that are new. */
export const withScans = <D extends About>(draft: D, typed: Texts, brought: readonly FileOnRecord[]): D => {
  const kept = scansIn(draft).filter((scan) => typed[leftOutBox(scan)] === undefined);
  const scans = filesOf({ data: [...kept, ...brought], meta: { source: null } });
  const { scans: _, ...about } = draft.about;
  return { ...draft, about: { ...about, ...(scans.length > 0 && { scans: JSON.stringify(scans) }) } };
};
