import type { ComponentChildren } from 'preact';
import { semicolon } from '#kernel';
import type { CommitmentProgress, Instance } from '#progress';
import type { Measure } from '#register';
import type { FigureMove, Preview, PreviewedEvent, MeasuredProgress } from '#record';
import { listIn, numberIn, useReader, useWords } from '../i18n/index.js';
import {
  Code,
  Colon,
  Comma,
  CommitmentStatus,
  Designation,
  Figure,
  formatInstance,
  Text,
  useDue,
} from '../ui/index.js';
import { countedWords, previewWords, seenByWords } from './preview.words.js';

const Said = ({ of: { says, saidBefore } }: { readonly of: PreviewedEvent }) => {
  const { lang } = useReader();
  const w = useWords(previewWords);
  return (
    <>
      {says !== null && <p>{says[lang]}</p>}
      {saidBefore !== null && (
        <p>
          <span class="quiet">
            {says === null ? w.noMore : w.insteadOf}
            <Colon />
          </span>
          <del>{saidBefore[lang]}</del>
        </p>
      )}
    </>
  );
};

/** Facts by whose number alone a commitment stands; `null` where it has a figure, or nothing to count by. */
const countedBy = ({ progress: { progress }, measure: set }: MeasuredProgress): readonly string[] | null => {
  const measure: Measure | null = set?.measure ?? null;
  if (measure === null || measure.type === 'none' || measure.type === 'milestones') return null;
  if (measure.type === 'recurring') return progress === null ? measure.held : null;
  return progress === null || measure.type === 'open-ended' ? measure.facts : null;
};

/** As many: of what is asked for every period, periods in which it was held. */
const numberOf = ({ progress: { instances, counted } }: MeasuredProgress): number =>
  instances === null ? counted : instances.filter(({ state }) => state === 'held').length;

interface BothProps {
  readonly title: string;
  readonly before: ComponentChildren;
  readonly after: ComponentChildren;
}

/** "status now: in progress; once entered: implemented" */
const Both = ({ title, before, after }: BothProps) => {
  const w = useWords(previewWords);
  const { lang } = useReader();
  return (
    <>
      {title} {w.before}
      <Colon />
      {before}
      {semicolon[lang]}
      {w.after}
      <Colon />
      {after}
    </>
  );
};

interface Sides {
  readonly before: MeasuredProgress;
  readonly after: MeasuredProgress;
}

/** "editions on record 3 → 4", or a figure as it is said everywhere. */
const FigureMoves = ({ before, after }: Sides) => {
  const { lang } = useReader();
  const w = useWords(previewWords);
  const [one, other] = [countedBy(before), countedBy(after)];
  if (one === null || other === null)
    return (
      <Both
        title={w.figure}
        before={<Figure progress={before.progress} measure={before.measure} />}
        after={<Figure progress={after.progress} measure={after.measure} />}
      />
    );
  return (
    <>
      {countedWords([...one, ...other])[lang]}{' '}
      {w.fromTo(numberIn(lang, numberOf(before)), numberIn(lang, numberOf(after)))}
    </>
  );
};

type Years = readonly Instance[];

const Periods = ({ of }: { readonly of: Years }) => {
  const { lang } = useReader();
  return <>{listIn(lang).format(of.map((each) => `${each.period} (${formatInstance(each, lang)})`))}</>;
};

/** Periods of `some` that stand otherwise among `others`. */
const periodsMoved = (some: Years, others: Years): Years =>
  some.filter(({ period, state }) => others.some((each) => each.period === period && each.state !== state));

const Due = ({ of }: { readonly of: CommitmentProgress }) => {
  const w = useWords(previewWords);
  return <>{useDue(of) ?? w.nothingDue}</>;
};

const figureIn = (standing: MeasuredProgress): string =>
  JSON.stringify([standing.progress.progress, numberOf(standing)]);

/** What of it moves, in one line. */
const Moves = ({ before, after }: Sides) => {
  const { lang } = useReader();
  const w = useWords(previewWords);
  const [was, is] = [before.progress, after.progress];
  const sameFigure = figureIn(before) === figureIn(after);
  const [then, now] = [was.instances ?? [], is.instances ?? []];
  const [left, come] = [periodsMoved(then, now), periodsMoved(now, then)];
  const parts = [
    ...(sameFigure ? [] : [<FigureMoves before={before} after={after} />]),
    ...(sameFigure && come.length > 0
      ? [<Both title={w.periods} before={<Periods of={left} />} after={<Periods of={come} />} />]
      : []),
    ...(was.status === is.status
      ? []
      : [<Both title={w.status} before={<CommitmentStatus of={was} />} after={<CommitmentStatus of={is} />} />]),
    ...(was.overdue?.since === is.overdue?.since
      ? []
      : [<Both title={w.due} before={<Due of={was} />} after={<Due of={is} />} />]),
  ];
  return (
    <>
      {parts.map((part, index) => (
        <>
          {index > 0 && semicolon[lang]}
          {part}
        </>
      ))}
    </>
  );
};

const OfOne = ({ of, named }: { readonly of: FigureMove; readonly named: boolean }) => {
  const w = useWords(previewWords);
  const { resolution, number, before, after } = of;
  const title = (after ?? before)?.progress.title;
  return (
    <li>
      {named && (
        <>
          {resolution.designation === null ? <Code>{resolution.id}</Code> : <Designation of={resolution.designation} />}
          <Comma />
        </>
      )}
      {number !== null && (
        <>
          {w.paragraph(number)}
          <Comma />
        </>
      )}
      {title !== undefined && <Text of={title} />}
      <Colon />
      {before === null && w.newHere}
      {after === null && w.goneHere}
      {before !== null && after !== null && <Moves before={before} after={after} />}
    </li>
  );
};

/** What would come of it, before it is entered: the sentence that will stand, the figures that move, and who will see it. */
export const PreviewPart = ({ of: { events, moves, seenBy, waitsOnDesk } }: { readonly of: Preview }) => {
  const { lang } = useReader();
  const w = useWords(previewWords);
  if (seenBy === null) return <p>{w.nothing}</p>;
  const several = new Set(moves.map(({ resolution }) => resolution.id)).size > 1;
  return (
    <>
      <h2>{w.willStand}</h2>
      {events.map((event) => (
        <Said of={event} />
      ))}
      <h2>{w.moves}</h2>
      {moves.length === 0 ? (
        <p>{w.noMove}</p>
      ) : (
        <ul>
          {moves.map((move) => (
            <OfOne of={move} named={several} />
          ))}
        </ul>
      )}
      <h2>{w.seenBy}</h2>
      <p>{seenByWords[seenBy][lang]}</p>
      {waitsOnDesk && <p class="quiet">{w.onceChecked}</p>}
    </>
  );
};
