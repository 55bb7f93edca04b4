import { type ServerWritableStream, status } from '@grpc/grpc-js';
import type { Events } from './events.js';
import type { Stored } from './stored.js';
import {
  caughtUpMessage,
  checkpointMessage,
  confirmationMessage,
  eventMessage,
  notFoundMessage,
  type pb,
  streamNameOf,
} from './messages.js';
import { streamDeleted } from './others.js';
import { limitsIn, visible } from './retention.js';
import type { Subscriptions } from './subscriptions.js';

type Call = ServerWritableStream<InstanceType<typeof pb.ReadReq>, InstanceType<typeof pb.ReadResp>>;
type Options = InstanceType<typeof pb.ReadReq.Options>;

const FORWARDS = 0;
/** Events looked at between two checkpoints of a filtered subscription that names no window of its own. */
const WINDOW = 32;

export async function readRequest(events: Events, call: Call, subscriptions: Subscriptions): Promise<void> {
  const options = call.request.getOptions();
  if (options === undefined) return void call.end();
  const forwards = Number(options.getReadDirection()) === FORWARDS;
  const commit = options.getAll()?.getPosition()?.getCommitPosition();
  const at = commit === undefined ? null : Number(commit);
  if (at !== null && !isRecord(events, at))
    return void call.emit('error', { code: status.UNKNOWN, details: noRecord(at) });
  if (options.hasSubscription()) return subscribe(events, call, options, subscriptions);
  const stream = options.getStream();
  const count = Number(options.getCount()) || Number.POSITIVE_INFINITY;
  if (stream !== undefined) {
    const name = streamNameOf(stream.getStreamIdentifier());
    if (events.isTombstoned(name)) return void call.emit('error', streamDeleted(name));
    const past = visible(events.stream(name), limitsIn(events.stream(`$$${name}`).at(-1)));
    if (past.length === 0) call.write(notFoundMessage(name));
    const last = past.at(-1)?.revision ?? 0;
    const from = stream.hasStart() ? 0 : stream.hasEnd() ? last : Number(stream.getRevision());
    const chosen = forwards
      ? past.filter(({ revision }) => revision >= from)
      : past.filter(({ revision }) => revision <= from).toReversed();
    await send(events, call, chosen, count);
  } else await send(events, call, forwards ? onwards(events, at) : back(events, at), count);
  call.end();
}

/** A position names a record, or the end of the log; the server cannot read from inside of one. */
const isRecord = (events: Events, at: number): boolean =>
  events.at(events.indexOf(at))?.position === at || at > (events.at(events.length - 1)?.position ?? 0);

const noRecord = (at: number): string => `Unexpected error: log record at position ${at} has a wrong length`;

/** Forwards a read begins with the position itself. */
function* onwards(events: Events, at: number | null): Iterable<Stored> {
  for (let index = at === null ? 0 : events.indexOf(at); ; index += 1) {
    const event = events.at(index);
    if (event === undefined) return;
    yield event;
  }
}

/** Backwards it begins before it. */
function* back(events: Events, at: number | null): Iterable<Stored> {
  for (let index = (at === null ? events.length : events.indexOf(at)) - 1; index >= 0; index -= 1) {
    const event = events.at(index);
    if (event !== undefined) yield event;
  }
}

async function send(events: Events, call: Call, chosen: Iterable<Stored>, count: number): Promise<void> {
  let sent = 0;
  for (const event of chosen) {
    if (sent >= count || call.cancelled) return;
    sent += 1;
    events.given += 1;
    if (!call.write(eventMessage(event))) await drained(call);
  }
}

const drained = (call: Call): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      for (const event of ENDS) call.removeListener(event, done);
      resolve();
    };
    for (const event of ENDS) call.once(event, done);
  });

const ENDS = ['drain', 'cancelled', 'close'];

/** Begins after the position it is given. */
async function subscribe(events: Events, call: Call, options: Options, subscriptions: Subscriptions): Promise<void> {
  const filter = options.getFilter();
  const regex = filter?.getStreamIdentifier()?.getRegex() ?? '';
  const wanted = new RegExp(regex === '' ? '.*' : regex);
  const window = filter?.hasMax() === true ? filter.getMax() : WINDOW;
  const checkpointEvery = window * Math.max(1, filter?.getCheckpointintervalmultiplier() ?? 1);
  const all = options.getAll();
  const position = all?.getPosition();
  let next =
    all?.hasEnd() === true
      ? events.length
      : position === undefined
        ? 0
        : events.indexOf(Number(position.getCommitPosition()) + 1);
  const number = subscriptions.begin();
  const write = (message: InstanceType<typeof pb.ReadResp>): boolean =>
    subscriptions.isMute(number) || call.write(message);
  write(confirmationMessage());
  let wake = (): void => {};
  const unlisten = events.listen(() => wake());
  call.once('cancelled', () => wake());
  call.once('close', () => wake());
  let [live, passed] = [false, 0];
  while (!call.cancelled && !call.destroyed) {
    const event = events.at(next);
    if (event === undefined) {
      if (!live) write(caughtUpMessage());
      live = true;
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (events.at(next) !== undefined || call.cancelled) resolve();
      });
      continue;
    }
    next += 1;
    passed += 1;
    if (wanted.test(event.stream) && !write(eventMessage(event))) await drained(call);
    if (filter !== undefined && passed % checkpointEvery === 0) write(checkpointMessage(event.position));
  }
  unlisten();
  subscriptions.end();
  call.end();
}
