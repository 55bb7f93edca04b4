import type { IQueryHandler } from '@nestjs/cqrs';
import { Query, QueryHandler } from '@nestjs/cqrs';
import type { Lang, LocalizedText, PartialDate } from '#kernel';
import type { MatrixColumn, MatrixRow, ResolutionProgress } from '#progress';
import { matrixOf } from '#progress';
import type { Party, Standing } from '#register';
import { standingOn } from '#register';
import type { Stamp } from '../moment.js';
import { Moments } from '../moment.js';
import { Register } from '../register/register.js';
import { ProgressInputs } from './progress.js';
import type { MomentAsked } from './resolution-progress.query.js';

/** A member state's row; `standing` tells one that was suspended on the day. */
export interface StateRow extends MatrixRow {
  readonly name: Party['name'];
  readonly officialName: Party['officialName'];
  readonly standing: Standing;
}

export interface MatrixShown extends Stamp {
  /** Of one adopted after the day asked about there is no record yet. */
  readonly resolution: ResolutionProgress['resolution'] & {
    readonly title: LocalizedText;
    readonly adoptedOn: PartialDate;
  };
  readonly columns: readonly MatrixColumn[];
  /** In the alphabetical order of the reader's language. */
  readonly rows: readonly StateRow[];
}

export class ShowMatrix extends Query<MatrixShown> {
  constructor(
    readonly name: string,
    readonly asked: MomentAsked,
    readonly lang: Lang,
  ) {
    super();
  }
}

const inside: ReadonlySet<Standing | null> = new Set(['member', 'suspended', 'reinstated']);

@QueryHandler(ShowMatrix)
export class ShowMatrixHandler implements IQueryHandler<ShowMatrix> {
  constructor(
    private readonly inputs: ProgressInputs,
    private readonly register: Register,
    private readonly moments: Moments,
  ) {}

  async execute({ name, asked, lang }: ShowMatrix): Promise<MatrixShown> {
    const stamp = await this.moments.stamp(asked);
    const input = await this.inputs.of(name, stamp);
    const keyOf = ({ sortKey, code }: Party): string => `${sortKey[lang]}\u0000${code}`;
    const states = (await this.register.parties(stamp.knownAt))
      .filter((party) => party.kind === 'state' && inside.has(standingOn(party, stamp.asOf)))
      .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
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
    return { resolution: { id, designation, title, adoptedOn: adopted.on }, ...stamp, columns, rows: shown };
  }
}
