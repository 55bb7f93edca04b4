import type { Distribution, Handled, RecordedEvent } from '#kernel';
import {
  distributionOf,
  distributions,
  handledIn,
  isAmendment,
  isHandling,
  isNarrower,
  narrower,
  standingAs,
} from '#kernel';
import type { Earlier, Entry, Evolved, Projection, Reading } from '#platform';

/** A reading, whoever may see it. */
export type OpenReading = Omit<Reading, 'distribution' | 'narrowest'>;

interface OpenEvolved<State> {
  readonly state: State;
  readonly opened: readonly OpenReading[];
  readonly closed: readonly string[];
}

/** A projection of a stream as one asker sees it: it knows nothing of distributions, nor of what was done with entries since. */
export interface OpenProjection<State> extends Pick<Projection, 'name' | 'version' | 'handles'> {
  evolve(state: State | null, event: RecordedEvent, earlier: Earlier): OpenEvolved<State> | Promise<OpenEvolved<State>>;
}

/** Those who see the same, from the widest distribution to the narrowest. */
interface Askers {
  readonly widest: Distribution;
  readonly narrowest: Distribution;
}

/** What is remembered for those who see the same of a stream; `null` where they see nothing of it. */
interface Lane<State> extends Askers {
  readonly state: State | null;
}

export interface Lanes<State> {
  readonly lanes: readonly Lane<State>[];
  /** For whom the event is with which the stream begins: nothing of it is for more. */
  readonly begins: Distribution;
  /** Whether something of it waits for a second person, or is not for everybody. */
  readonly onDesk: boolean;
}

/** Under which key an entry is found on the desk: what waits for a second person, and what is not for everybody. */
export const deskKeys = {
  awaitsCheck: 'awaits-check',
  seenBy: (distribution: Distribution): string => `seen-by:${distribution}`,
};

type HandledById = ReadonlyMap<string, Handled>;

const withDeskKeys = (reading: OpenReading, handled: HandledById): OpenReading => {
  const { distribution = 'general', awaitsCheck = false } = handled.get(reading.event) ?? {};
  const more = [
    ...(awaitsCheck ? [deskKeys.awaitsCheck] : []),
    ...(distribution === 'general' ? [] : [deskKeys.seenBy(distribution)]),
  ];
  return more.length === 0 ? reading : { ...reading, keys: [...reading.keys, ...more] };
};

/** What an asker who sees up to the narrowest of these distributions sees of some events, each as it stands. */
const visible = (events: readonly RecordedEvent[], { narrowest }: Askers): readonly RecordedEvent[] => {
  const handled = handledIn(events);
  return events.flatMap((event) => {
    const stands = handled.get(event.id);
    return stands === undefined || isNarrower(stands.distribution, narrowest) ? [] : [standingAs(event, stands)];
  });
};

/** The same, with those apart who see what is of a distribution. */
const parted = <State>(lanes: readonly Lane<State>[], at: Distribution): readonly Lane<State>[] =>
  lanes.flatMap((lane) => {
    if (!isNarrower(at, lane.widest) || isNarrower(at, lane.narrowest)) return [lane];
    const before = distributions[distributions.indexOf(at) - 1] ?? lane.widest;
    return [
      { ...lane, narrowest: before },
      { ...lane, widest: at },
    ];
  });

/** What some who follow each other read alike is one. `of`: by what two are told apart. */
const merged = <T extends Askers>(each: readonly T[], of: (one: T) => unknown): readonly T[] => {
  const next = (one: Askers) => distributions[distributions.indexOf(one.narrowest) + 1];
  return [...Map.groupBy(each, (one) => JSON.stringify(of(one))).values()].flatMap((alike) =>
    alike.reduce<T[]>((runs, one) => {
      const last = runs.at(-1);
      return last !== undefined && next(last) === one.widest
        ? [...runs.slice(0, -1), { ...last, narrowest: one.narrowest }]
        : [...runs, one];
    }, []),
  );
};

const readingFor = (reading: OpenReading, { widest, narrowest }: Askers): Reading => ({
  ...reading,
  distribution: widest,
  narrowest,
});

/** Askers by what they see of some events: as few as there are differences. */
const askersOf = (events: readonly RecordedEvent[]): readonly Askers[] => {
  const each = distributions.map((level) => ({ widest: level, narrowest: level }));
  return merged(each, (asker) => visible(events, asker).length);
};

interface Held {
  readonly reading: OpenReading;
  readonly from: string;
  readonly to: string | null;
}

/** Everything that some askers read of a stream, at whatever position. */
const foldFor = async <State>(inner: OpenProjection<State>, seen: readonly RecordedEvent[]) => {
  let [state, held]: [State | null, readonly Held[]] = [null, []];
  for (const [at, event] of seen.entries()) {
    const evolved = await inner.evolve(state, event, async () => seen.slice(0, at));
    const over = new Set(evolved.closed);
    const { position } = event;
    held = [
      ...held.map((one) => (one.to === null && over.has(one.reading.event) ? { ...one, to: position } : one)),
      ...evolved.opened.map((reading) => ({ reading, from: position, to: null })),
    ];
    state = evolved.state;
  }
  return { state, held };
};

const madeAnew = async <State>(
  inner: OpenProjection<State>,
  events: readonly RecordedEvent[],
): Promise<Evolved<Lanes<State>>> => {
  const handled = handledIn(events);
  const folded = await Promise.all(
    askersOf(events).map(async (askers) => ({ askers, ...(await foldFor(inner, visible(events, askers))) })),
  );
  const entries = folded.flatMap(({ askers, held }) =>
    held.map(({ reading, from, to }): Omit<Entry, 'stream'> => ({
      ...readingFor(withDeskKeys(reading, handled), askers),
      from,
      to,
    })),
  );
  const [first] = handled.values();
  const others = events.flatMap((event) => {
    const now = handled.get(event.id)?.distribution ?? distributionOf(event);
    return now === distributionOf(event) ? [] : [[event.id, now] as const];
  });
  return {
    state: {
      lanes: folded.map(({ askers, state }) => ({ ...askers, state })),
      begins: first?.distribution ?? 'general',
      onDesk: [...handled.values()].some(isOnDesk),
    },
    opened: [],
    closed: [],
    anew: {
      entries: merged(
        entries.map((entry) => ({ ...entry, widest: entry.distribution })),
        ({ distribution: _, widest: _w, narrowest: _n, ...rest }) => rest,
      ).map(({ widest: _, ...entry }) => entry),
      redistributed: Object.fromEntries(others),
    },
  };
};

const isOnDesk = ({ distribution, awaitsCheck }: Handled): boolean => awaitsCheck || distribution !== 'general';

/** Asked once, however often. */
const once = (earlier: Earlier): Earlier => {
  let asked: ReturnType<Earlier> | null = null;
  return () => (asked ??= earlier());
};

/** How one more event stands. What an amendment names is of the stream. */
const standingOf = async (
  begins: Distribution | undefined,
  event: RecordedEvent,
  earlier: Earlier,
): Promise<Handled> => {
  const own = distributionOf(event);
  const stands = isAmendment(event) ? handledIn([...(await earlier()), event]).get(event.id) : undefined;
  return (
    stands ?? {
      distribution: begins === undefined ? own : narrower(own, begins),
      awaitsCheck: event.meta.check === 'awaited',
    }
  );
};

/**
 * What each asker reads of a stream is folded of what that asker may see of it, and of nothing else. Where all see the same, which
 * is nearly always, it is folded once. Where who may see something changes, everything is made anew, past readings too: content is
 * by the instant, visibility is by today.
 */
export const byDistribution = <State>(inner: OpenProjection<State>): Projection<Lanes<State>> => ({
  name: inner.name,
  version: inner.version,
  handles: (stream) => inner.handles(stream),
  async evolve(head, event, asked) {
    const earlier = once(asked);
    const whole = async () => [...(await earlier()), event];
    if (isHandling(event)) return madeAnew(inner, await whole());
    const stands = await standingOf(head?.begins, event, earlier);
    const before: readonly Lane<State>[] = head?.lanes ?? [{ widest: 'general', narrowest: 'desk', state: null }];
    const lanes = parted(before, stands.distribution);
    const seeing = lanes.filter(({ widest }) => !isNarrower(stands.distribution, widest));
    const evolved = await Promise.all(
      seeing.map(async (lane) => {
        const past = async () => visible(await earlier(), lane);
        return { lane, ...(await inner.evolve(lane.state, standingAs(event, stands), past)) };
      }),
    );
    // What only some of those read otherwise who read it alike before is told apart by making everything anew.
    const alone = seeing.length === 1 && lanes.every((lane) => lane === seeing[0] || lane.state === null);
    if (!alone && evolved.some(({ closed }) => closed.length > 0)) return madeAnew(inner, await whole());
    const opened = evolved.flatMap(({ lane, opened: each }) => each.map((reading) => ({ reading, ...lane })));
    const isOwn = head?.onDesk !== true || opened.every(({ reading }) => reading.event === event.id);
    const handled: HandledById = isOwn ? new Map([[event.id, stands]]) : handledIn(await whole());
    const states = new Map(evolved.map(({ lane, state }) => [lane, state]));
    return {
      state: {
        lanes: lanes.map((lane) => ({ ...lane, state: states.get(lane) ?? lane.state })),
        begins: head?.begins ?? stands.distribution,
        onDesk: head?.onDesk === true || isOnDesk(stands),
      },
      opened: merged(opened, ({ reading }) => reading).map((one) =>
        readingFor(withDeskKeys(one.reading, handled), one),
      ),
      closed: evolved.flatMap(({ closed }) => closed),
    };
  },
});
