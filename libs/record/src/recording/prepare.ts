import type { RecordedEvent, Slice, Source } from '#kernel';
import { isAmendmentName, isInFuture, latestTodayOnEarth } from '#kernel';
import type { ShapeClass } from '#shapes';
import { amendmentShape, filesNamedIn, happeningsIn, readShape, referencesIn } from '#shapes';
import { sliceNamed } from '../slices.js';
import type { CommandRequest } from './command.js';
import { completeFiles, type KeptFiles } from './files.js';
import type { ReferenceIndex } from './reference-index.js';
import { nameResolutions, notStates, unknownReferences } from './references.js';
import { CommandRejection } from './unrecorded.js';

/** A command whose slice, shape, references and dates are in order; its data is plain JSON with resolution ids. */
export interface Prepared {
  readonly slice: Slice;
  readonly begins: boolean;
  /** Id of the stream, `null` where the command begins one. */
  readonly id: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What a command rests on; a correction on the source of what it says anew. */
export const sourceIn = (data: Prepared['data']): Source | null =>
  ((data['becomes'] as Prepared['data'] | undefined)?.['source'] ?? data['source'] ?? null) as Source | null;

const sliceFor = ({ slice: name, command, id }: CommandRequest): Slice | CommandRejection => {
  const slice = sliceNamed(name);
  if (slice === undefined) return new CommandRejection('unknown-kind', { kind: name.slice(0, 60) });
  const known =
    (isAmendmentName(command) || Object.hasOwn(slice.commands, command)) &&
    (command === slice.begins) === (id === null);
  if (!known) return new CommandRejection('unknown-command', { command: command.slice(0, 60) });
  return slice;
};

const streamIdFor = async (
  slice: Slice,
  { id, command }: CommandRequest,
  names: ReferenceIndex,
): Promise<string | null | CommandRejection> => {
  if (id === null) return null;
  if (slice.answersTo === 'id')
    return (await names.isRecorded(slice.name, id)) ? id : new CommandRejection('not-found', { id: id.slice(0, 100) });
  const resolution = names.resolution(id);
  // One that was withdrawn answers to its id alone, and to nothing but what may bring it back.
  if (resolution === undefined && isAmendmentName(command) && (await names.isRecorded(slice.name, id))) return id;
  return resolution?.id ?? new CommandRejection('unknown-resolution', { id: id.slice(0, 100) });
};

type ReadPast = (stream: string) => Promise<readonly RecordedEvent[]>;

const shapeFor = async (
  slice: Slice,
  { command, body }: CommandRequest,
  id: string | null,
  readPast: ReadPast,
): Promise<ShapeClass> => {
  if (isAmendmentName(command)) return amendmentShape(slice, command, await readPast(`${slice.name}-${id}`), body);
  const shape = slice.commands[command];
  if (shape === undefined) throw new Error(`${slice.name} has no command ${command}`);
  return shape;
};

/** Where names that are of one stream are looked for, when nothing beside them says whose they are. */
export const homeIn = ({ namesWithin }: Slice, id: string | null): string | null =>
  namesWithin.length === 0 ? null : id;

/** What a command says, as plain JSON with resolution ids, or every bad place of it. `id` is of the stream, where it has one. */
export const checkedBody = async (
  { slice, shape, id }: { readonly slice: Slice; readonly shape: ShapeClass; readonly id: string | null },
  body: unknown,
  names: ReferenceIndex,
  now: Date,
  files: KeptFiles,
): Promise<Prepared['data'] | CommandRejection> => {
  const read = readShape(shape, body);
  if (!read.ok) return new CommandRejection('malformed-body', {}, read.errors);
  const references = referencesIn(shape, read.value);
  const unknown = await unknownReferences(references, homeIn(slice, id), names);
  const latest = latestTodayOnEarth(now);
  const ahead = happeningsIn(shape, read.value)
    .filter(({ date }) => isInFuture(date, latest))
    .map(({ pointer, date }) => ({ pointer, code: 'date-in-future', params: { value: date } }));
  // Of what nobody knows it is not said as well that it is no state.
  const none = new Set(unknown.map(({ pointer }) => pointer));
  const others = (await notStates(references, names)).filter(({ pointer }) => !none.has(pointer));
  const missing = await completeFiles(filesNamedIn(shape, read.value), files);
  const bad = [...unknown, ...others, ...missing, ...ahead];
  const named = unknown.length + others.length + missing.length > 0;
  if (bad.length > 0) return new CommandRejection(named ? 'unknown-reference' : 'date-in-future', {}, bad);
  nameResolutions(read.value, references, names);
  return JSON.parse(JSON.stringify(read.value));
};

/** Checks everything that needs no rule of the slice. What it refuses names every bad place. */
export const prepare = async (
  request: CommandRequest,
  names: ReferenceIndex,
  now: Date,
  readPast: ReadPast,
  files: KeptFiles,
): Promise<Prepared | CommandRejection> => {
  const slice = sliceFor(request);
  if (slice instanceof CommandRejection) return slice;
  const id = await streamIdFor(slice, request, names);
  if (id instanceof CommandRejection) return id;
  const shape = await shapeFor(slice, request, id, readPast);
  const data = await checkedBody({ slice, shape, id }, request.body, names, now, files);
  return data instanceof CommandRejection ? data : { slice, begins: id === null, id, data };
};
