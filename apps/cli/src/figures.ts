import type { CommitmentProgress, ParagraphProgress, ResolutionProgress } from '#progress';

/** Name of a figure → what it says. */
type Figures = ReadonlyMap<string, string>;

const fraction = (of: CommitmentProgress['progress']): string =>
  of === null ? 'no figure' : `${of.numerator}/${of.denominator}`;

const formatFigure = ({ status, progress, overdue }: ParagraphProgress | CommitmentProgress): string =>
  `${status}, ${fraction(progress)}, ${overdue === null ? 'not overdue' : `overdue since ${overdue.since}`}`;

const figures = (resolutions: readonly ResolutionProgress[]): Figures => {
  const found = new Map<string, string>();
  for (const { resolution, rules, paragraphs } of resolutions) {
    found.set(resolution.id, `${paragraphs.length} paragraphs, rules ${rules}`);
    for (const paragraph of paragraphs) {
      const { withFigure, of } = paragraph.coverage;
      found.set(
        `${resolution.id} ${paragraph.key}`,
        `${formatFigure(paragraph)}, ${withFigure} of ${of} with a figure`,
      );
      for (const commitment of paragraph.commitments)
        found.set(
          `${resolution.id} ${paragraph.key} ${commitment.key}`,
          `${formatFigure(commitment)}, ${commitment.counted} counted`,
        );
    }
  }
  return found;
};

/** A line for each figure that differs, and how many were compared. */
export const differences = (
  before: readonly ResolutionProgress[],
  after: readonly ResolutionProgress[],
): { readonly compared: number; readonly lines: readonly string[] } => {
  const [old, fresh] = [figures(before), figures(after)];
  const names = [...new Set([...old.keys(), ...fresh.keys()])];
  const lines = names
    .filter((name) => old.get(name) !== fresh.get(name))
    .map((name) => `${name}: ${old.get(name) ?? 'not there'} → ${fresh.get(name) ?? 'not there'}`);
  return { compared: names.length, lines };
};
