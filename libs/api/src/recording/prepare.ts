import type { RecordedEvent } from '#kernel';
import { isInFuture, latestTodayOnEarth } from '#kernel';
import { amendmentShape, isAmendmentName, kindNamed } from '#actions';
import type { ShapeClass } from '#shapes';
import { happeningsIn, readShape, referencesIn } from '#shapes';
import { problem } from '../conventions/problem.js';
import type { KnownNames } from './known-names.js';
import type { CommandRequest } from './record-command.js';
import { nameResolutions, unknownReferences } from './references.js';
import type { RecordedSlice } from '#record';
import { sliceNamed } from '#record';

/** A command whose slice, shape, references and dates are in order; its data is plain JSON with resolution ids. */
export interface Prepared {
  readonly slice: RecordedSlice;
  readonly begins: boolean;
  /** Id of the stream, `null` where the command begins one. */
  readonly id: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

const sliceFor = ({ slice: name, command, id }: CommandRequest): RecordedSlice => {
  const slice = sliceNamed(name);
  if (slice === undefined) throw problem('unknown-kind', { params: { kind: name.slice(0, 60) } });
  const amends = isAmendmentName(command) && kindNamed(name) !== undefined;
  const known = (amends || Object.hasOwn(slice.commands, command)) && (command === slice.begins) === (id === null);
  if (!known) throw problem('unknown-command', { params: { command: command.slice(0, 60) } });
  return slice;
};

const streamIdFor = async (slice: RecordedSlice, { id }: CommandRequest, names: KnownNames): Promise<string | null> => {
  if (id === null) return null;
  if (slice.name === 'resolution') {
    const resolution = names.resolution(id);
    if (resolution === undefined) throw problem('unknown-resolution', { params: { id: id.slice(0, 100) } });
    return resolution.id;
  }
  if (!(await names.has(slice.name, id))) throw problem('not-found', { params: { id: id.slice(0, 100) } });
  return id;
};

type ReadPast = (stream: string) => Promise<readonly RecordedEvent[]>;

const shapeFor = async (
  { name, commands }: RecordedSlice,
  { command, body }: CommandRequest,
  id: string | null,
  readPast: ReadPast,
): Promise<ShapeClass> => {
  const kind = kindNamed(name);
  if (kind === undefined || !isAmendmentName(command)) return commands[command] as ShapeClass;
  return amendmentShape(kind, command, await readPast(`${name}-${id}`), body);
};

/** Checks everything that needs no rule of the slice. Throws 400, 404 or 422 problems that name every bad place. */
export const prepare = async (
  request: CommandRequest,
  names: KnownNames,
  now: Date,
  readPast: ReadPast,
): Promise<Prepared> => {
  const slice = sliceFor(request);
  const id = await streamIdFor(slice, request, names);
  const shape = await shapeFor(slice, request, id, readPast);
  const read = readShape(shape, request.body);
  if (!read.ok) throw problem('malformed-body', { errors: read.errors });
  const references = referencesIn(shape, read.value);
  const unknown = await unknownReferences(references, slice.name === 'resolution' ? id : null, names);
  const latest = latestTodayOnEarth(now);
  const ahead = happeningsIn(shape, read.value)
    .filter(({ date }) => isInFuture(date, latest))
    .map(({ pointer, date }) => ({ pointer, code: 'date-in-future', params: { value: date } }));
  const errors = [...unknown, ...ahead];
  if (errors.length > 0) throw problem(unknown.length > 0 ? 'unknown-reference' : 'date-in-future', { errors });
  nameResolutions(read.value, references, names);
  return { slice, begins: id === null, id, data: JSON.parse(JSON.stringify(read.value)) };
};
