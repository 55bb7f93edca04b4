import { isDeepStrictEqual } from 'node:util';
import type { CommitmentKey, ParagraphKey, ResolutionId } from '#kernel';
import type { CommitmentProgress, ResolutionNamed, ResolutionProgress } from '#progress';
import type { Resolution, SetMeasure } from '#register';
import { resolutionOn } from '#register';
import { CooperativeYield } from '../cooperative-yield.js';
import type { RecordView } from '../view/record-view.js';

/** How a commitment stands, and by which measure. */
export interface MeasuredProgress {
  readonly progress: CommitmentProgress;
  /** `null`: none is set. */
  readonly measure: SetMeasure | null;
}

/** A commitment that stands otherwise afterwards than before. */
export interface FigureMove {
  readonly resolution: ResolutionNamed;
  readonly paragraph: ParagraphKey;
  /** As printed; `null` while unknown. */
  readonly number: string | null;
  readonly commitment: CommitmentKey;
  /** `null` where it is not there before. */
  readonly before: MeasuredProgress | null;
  /** `null` where it is not there afterwards. */
  readonly after: MeasuredProgress | null;
}

/** What figures are asked of. */
type Asked = Pick<RecordView, 'register' | 'progress'>;

/** The figures of a resolution on a day, with the measures by which they are counted. */
interface Figures {
  readonly registered: Resolution;
  readonly progress: ResolutionProgress;
}

/** One commitment among the figures of its resolution. */
interface Placed extends Pick<FigureMove, 'paragraph' | 'number'> {
  readonly standing: MeasuredProgress;
}

const figuresOf = async (
  { register, progress }: Asked,
  id: ResolutionId,
  moment: RecordView['stamp'],
): Promise<Figures | null> => {
  const found = (await register.resolutions()).find((each) => each.id === id);
  if (found === undefined) return null;
  return { registered: resolutionOn(found, moment.asOf), progress: await progress.figures(found, moment) };
};

const placedIn = (figures: Figures | null): ReadonlyMap<CommitmentKey, Placed> => {
  const paragraphs = figures?.progress.paragraphs ?? [];
  const measureOf = (key: CommitmentKey) =>
    figures?.registered.commitments.find((each) => each.key === key)?.measure ?? null;
  return new Map(
    paragraphs.flatMap(({ key: paragraph, number, commitments }) =>
      commitments.map((progress): [CommitmentKey, Placed] => {
        const { key } = progress;
        return [key, { paragraph, number, standing: { progress, measure: measureOf(key) } }];
      }),
    ),
  );
};

/** What of it is a figure, or follows from the figures: not what somebody stated, or what it is called. */
const countedIn = (standing: MeasuredProgress | undefined): unknown => {
  if (standing === undefined) return null;
  const { status, overdue, progress, counted, instances } = standing.progress;
  return [status, overdue, progress, counted, instances?.map(({ period, state }) => [period, state]) ?? null];
};

/** In the order of the register, what is there no more last. */
const between = (before: Figures | null, after: Figures | null): readonly FigureMove[] => {
  const [was, is] = [placedIn(before), placedIn(after)];
  const named = (after ?? before)?.progress.resolution;
  if (named === undefined) return [];
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((commitment): readonly FigureMove[] => {
    const [one, other] = [was.get(commitment), is.get(commitment)];
    const place = other ?? one;
    if (place === undefined || isDeepStrictEqual(countedIn(one?.standing), countedIn(other?.standing))) return [];
    const { paragraph, number } = place;
    const standings = { before: one?.standing ?? null, after: other?.standing ?? null };
    return [{ resolution: named, paragraph, number, commitment, ...standings }];
  });
};

/** What moves under these resolutions from one state of the record to another, on the day of `moment`. */
export const movesBetween = async (
  [before, after]: readonly [Asked, Asked],
  resolutions: readonly ResolutionId[],
  moment: RecordView['stamp'],
): Promise<readonly FigureMove[]> => {
  const moves: FigureMove[] = [];
  const eventLoop = new CooperativeYield();
  for (const id of resolutions) {
    await eventLoop.yieldIfDue();
    moves.push(...between(await figuresOf(before, id, moment), await figuresOf(after, id, moment)));
  }
  return moves;
};
