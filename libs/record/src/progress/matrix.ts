import type { Lang, LocalizedText, PartialDate, Words } from '#kernel';
import { byText } from '#kernel';
import type { MatrixColumn, MatrixRow, ResolutionNamed } from '#progress';
import { matrixOf } from '#progress';
import type { Party, Standing } from '#register';
import { standingOn } from '#register';
import type { Stamp } from '../moment.js';
import { markedOn, type OfResolution } from '../register/resolutions.js';
import { NotFound } from '../query-refusal.js';
import type { RecordView } from '../view/record-view.js';

/** A member state's row; `standing` tells one that was suspended on the day. */
export interface StateRow extends MatrixRow {
  /** As it is called in running text. */
  readonly name: Words;
  /** As it calls itself in full. */
  readonly officialName: Words;
  /** On the day asked about. */
  readonly standing: Standing;
}

/** A resolution by its id, its title and when it was adopted. */
export interface ResolutionDated extends ResolutionNamed {
  readonly title: LocalizedText;
  /** When it was adopted. */
  readonly adoptedOn: PartialDate;
}

/** Member states × commitments, as far as sources name them. */
export interface MatrixShown extends Stamp, OfResolution {
  readonly resolution: ResolutionDated;
  /** In the order of the register. */
  readonly columns: readonly MatrixColumn[];
  /** In the alphabetical order of the reader's language. */
  readonly rows: readonly StateRow[];
}

const inside: ReadonlySet<Standing | null> = new Set(['member', 'suspended', 'reinstated']);

export async function showMatrix(view: RecordView, name: string, lang: Lang): Promise<MatrixShown | NotFound> {
  const { stamp } = view;
  const resolution = await view.register.resolution(name);
  if (resolution instanceof NotFound) return resolution;
  const input = await view.progress.of(resolution, stamp);
  const keyOf = ({ sortKey, code }: Party): string => `${sortKey[lang]}\u0000${code}`;
  const states = (await view.register.parties())
    .filter((party) => party.kind === 'state' && inside.has(standingOn(party, stamp.asOf)))
    .toSorted((a, b) => byText(keyOf(a), keyOf(b)));
  const { columns, rows } = matrixOf(
    input,
    states.map(({ code }) => code),
  );
  const shown = states.flatMap((state, index) => {
    const [row, standing] = [rows[index], standingOn(state, stamp.asOf)];
    return row === undefined || standing === null
      ? []
      : [{ ...row, name: state.name, officialName: state.officialName, standing }];
  });
  const { id, designation, title, adopted } = input.resolution;
  const head = { resolution: { id, designation, title, adoptedOn: adopted.on }, ...stamp };
  return { ...head, ...markedOn(resolution, stamp), columns, rows: shown };
}
