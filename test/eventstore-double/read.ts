import type { ServerWritableStream } from '@grpc/grpc-js';
import type { Events, Stored } from './events.js';
import {
  caughtUpMessage,
  checkpointMessage,
  confirmationMessage,
  eventMessage,
  notFoundMessage,
  type pb,
  streamNameOf,
} from './messages.js';

type Call = ServerWritableStream<InstanceType<typeof pb.ReadReq>, InstanceType<typeof pb.ReadResp>>;
type Options = InstanceType<typeof pb.ReadReq.Options>;

const FORWARDS = 0;
/** Events looked at between two checkpoints of a filtered subscription. */
const CHECKPOINT_EVERY = 32;

export async function readRequest(events: Events, call: Call): Promise<void> {
  const options = call.request.getOptions();
  if (options === undefined) return void call.end();
  const forwards = Number(options.getReadDirection()) === FORWARDS;
  if (options.hasSubscription()) return subscribe(events, call, options);
  const stream = options.getStream();
  if (stream !== undefined) {
    const name = streamNameOf(stream.getStreamIdentifier());
    const past = events.stream(name);
    if (past.length === 0) call.write(notFoundMessage(name));
    const from = stream.hasStart() ? 0 : stream.hasEnd() ? past.length - 1 : Number(stream.getRevision());
    await send(call, forwards ? past.slice(from) : past.slice(0, from + 1).toReversed(), Number(options.getCount()));
  } else {
    const all = options.getAll();
    const at = all?.hasPosition() === true ? Number(all.getPosition()?.getCommitPosition()) : null;
    // Forwards a read begins with the position itself, backwards before it.
    const chosen = forwards
      ? events.all.filter(({ position }) => at === null || position >= at)
      : events.all.filter(({ position }) => at === null || position < at).toReversed();
    await send(call, chosen, Number(options.getCount()));
  }
  call.end();
}

async function send(call: Call, events: readonly Stored[], count: number): Promise<void> {
  for (const event of count > 0 ? events.slice(0, count) : events) {
    if (call.cancelled) return;
    if (!call.write(eventMessage(event))) await drained(call);
  }
}

const drained = (call: Call): Promise<unknown> =>
  new Promise((resolve) => {
    call.once('drain', resolve);
    call.once('cancelled', resolve);
    call.once('close', resolve);
  });

/** Begins after the position it is given. */
async function subscribe(events: Events, call: Call, options: Options): Promise<void> {
  const regex = options.getFilter()?.getStreamIdentifier()?.getRegex() ?? '';
  const wanted = new RegExp(regex === '' ? '.*' : regex);
  const position = options.getAll()?.getPosition();
  let next = 0;
  const after = position === undefined ? -1 : Number(position.getCommitPosition());
  while ((events.all[next]?.position ?? Number.POSITIVE_INFINITY) <= after) next += 1;
  call.write(confirmationMessage());
  let wake = (): void => {};
  const unlisten = events.listen(() => wake());
  call.once('cancelled', () => wake());
  call.once('close', () => wake());
  let live = false;
  while (!call.cancelled && !call.destroyed) {
    const event = events.all[next];
    if (event === undefined) {
      if (!live) call.write(caughtUpMessage());
      live = true;
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (events.all[next] !== undefined || call.cancelled) resolve();
      });
      continue;
    }
    next += 1;
    if (wanted.test(event.stream) && !call.write(eventMessage(event))) await drained(call);
    if (next % CHECKPOINT_EVERY === 0) call.write(checkpointMessage(event.position));
  }
  unlisten();
  call.end();
}
