import type { ActionRow } from '#actions';
import type { CommitmentKey, Day, LocalizedText, ParagraphKey, ResolutionId } from '#kernel';
import { whollyBy, spanOf } from '#kernel';
import type { MatrixCell, ProgressInput } from '#progress';
import { computeProgress, matrixOf } from '#progress';
import type { Recommendation, Statement } from '#register';
import { isAdopted, party, recommendationStandingOn } from '#register';
import type { AmendmentShown } from '../actions/amendments.js';
import type { TimelineEntry } from '../actions/timeline.js';
import { newestFirst, timelineOf } from '../actions/timeline.js';
import { byText } from '../by-text.js';
import type { Stamp } from '../moment.js';
import { NotThere } from '../unanswered.js';
import { factsOf } from '../view/actions.js';
import type { RecordView } from '../view/record-view.js';
import { amendmentsIn } from './amended.js';
import type { PartyShown } from './parties.js';
import { partyOn } from './parties.js';

/** A commitment that names the party: as responsible, or as one of those it addresses each for itself. */
export interface AddressedCommitment {
  readonly resolution: ResolutionId;
  readonly paragraph: ParagraphKey;
  readonly commitment: CommitmentKey;
  /** What is to be done, in a few words of the register. */
  readonly title: LocalizedText;
  /** In what way it names the party. */
  readonly as: 'responsible' | 'addressee';
  /** The due date in force on the day; `null` where there is none. */
  readonly dueOn: Day | null;
}

/** What is addressed to a party. */
export interface Addressed {
  /** By the resolutions. */
  readonly commitments: readonly AddressedCommitment[];
  /** By conferences and other bodies. */
  readonly recommendations: readonly AddressedRecommendation[];
}

/** A recommendation that names a party, with its standing on the day. */
export type AddressedRecommendation = Pick<Recommendation, 'key' | 'text' | 'standing' | 'on'>;

/** What the record has of a party under the commitments of one resolution. */
export interface ResolutionRecord {
  readonly resolution: ResolutionId;
  /** In the order of the register. */
  readonly cells: readonly MatrixCell[];
}

/** A party's own record: its standing, what it did, what is addressed to it, what it said. */
export interface PartyRecord {
  readonly party: PartyShown;
  readonly addressed: Addressed;
  /** What it said of the status of commitments. */
  readonly statements: readonly Statement[];
  /** Per resolution adopted by then, what the record has of it under each commitment. */
  readonly record: readonly ResolutionRecord[];
  /** The latest twenty that name it, newest first. */
  readonly recentActions: readonly TimelineEntry[];
  /** Corrections and withdrawals of what was registered of it, oldest first. */
  readonly amendments: readonly AmendmentShown[];
}

const addressedIn = (input: ProgressInput, code: string): readonly AddressedCommitment[] => {
  const { resolution } = input;
  return computeProgress(input).progress.paragraphs.flatMap(({ key: paragraph, commitments }) =>
    commitments.flatMap(({ key: commitment, title, dueOn, responsible, addressees }) => {
      const head = { resolution: resolution.id, paragraph, commitment, title, dueOn };
      const addressed = addressees?.some(({ party }) => party === code) ?? false;
      return [
        ...(responsible.includes(code) ? [{ ...head, as: 'responsible' } as const] : []),
        ...(addressed ? [{ ...head, as: 'addressee' } as const] : []),
      ];
    }),
  );
};

/** One party. */
export type PartyAnswer = Stamp & PartyRecord;

/** By its code, in whatever case. */
export async function showParty(view: RecordView, requested: string): Promise<PartyAnswer | NotThere> {
  const { register, actions, progress, stamp } = view;
  const { asOf } = stamp;
  const code = requested.toUpperCase();
  const found = (await register.parties()).find((each) => each.code === code);
  if (found === undefined) return new NotThere('unknown-party', { code: requested.slice(0, 40) });
  const resolutions = (await register.resolutions()).filter((each) => isAdopted(each, asOf));
  // A cell shows facts that name the party, and whom a commitment is addressed to no fact says: the others are not read.
  const rows = await actions.naming(code);
  const facts = factsOf(rows);
  const inputs = await Promise.all(resolutions.map((one) => progress.of(one, stamp, facts)));
  const recommendations = (await register.recommendations())
    .filter(({ addressees, on }) => addressees.includes(code) && whollyBy(on, asOf))
    .map(({ key, text, on, ...rest }) => ({ key, text, on, standing: recommendationStandingOn(rest, asOf) }));
  // Of one day in the order in which they come, which is that in which they were entered.
  const saidOn = ({ on }: Statement): string => spanOf(on).latest;
  const statements = (await register.statements())
    .filter((each) => each.party === code && whollyBy(each.on, asOf))
    .toSorted((a, b) => byText(saidOn(a), saidOn(b)));
  return {
    ...stamp,
    party: partyOn(found, asOf),
    addressed: { commitments: inputs.flatMap((input) => addressedIn(input, code)), recommendations },
    statements,
    record: inputs.map((input) => ({
      resolution: input.resolution.id,
      cells: matrixOf(input, [code]).rows[0]?.cells ?? [],
    })),
    recentActions: await recentOf(view, rows, code),
    amendments: await amendmentsIn(view, party, code),
  };
}

async function recentOf(
  { register, stamp }: RecordView,
  rows: readonly ActionRow[],
  code: string,
): Promise<readonly TimelineEntry[]> {
  const nameOf = await register.namesOf();
  const naming = timelineOf(rows, stamp, nameOf).filter(({ entry }) => entry.parties.includes(code));
  return newestFirst(naming)
    .slice(0, 20)
    .map(({ entry }) => entry);
}
