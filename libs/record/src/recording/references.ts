import type { Reference } from '#shapes';
import { allFactNames } from '#actions';
import type { ReferenceIndex } from './reference-index.js';
import type { BadPlace } from './unrecorded.js';

const exists = async (
  { kind, key, resolution }: Reference,
  own: string | null,
  names: ReferenceIndex,
): Promise<boolean> => {
  const home = resolution ?? own;
  switch (kind) {
    case 'party':
    case 'recommendation':
    case 'statement':
      return names.isEffective(kind, key);
    case 'resolution':
      return names.resolution(key) !== undefined;
    case 'commitment':
    case 'paragraph': {
      const within = home === null ? [...names.allResolutions()] : [names.resolution(home)];
      const keys = (each: (typeof within)[number]) => (kind === 'commitment' ? each?.commitments : each?.paragraphs);
      // An unknown resolution is named by its own reference; its commitments are not blamed as well.
      return within.some((each) => each === undefined || keys(each)?.has(key));
    }
    case 'fact':
      return allFactNames.includes(key);
    case 'action':
      return names.isEffectiveAction(key);
    case 'paper':
      return names.isEffectivePaper(key);
    default:
      return kind satisfies never;
  }
};

/** Every party that is named where only a state may be. */
export const notStates = async (
  references: readonly Reference[],
  names: ReferenceIndex,
): Promise<readonly BadPlace[]> => {
  const asked = references.filter(({ onlyStates }) => onlyStates === true);
  const states = await Promise.all(asked.map(({ key }) => names.isState(key)));
  return asked
    .filter((_, index) => states[index] !== true)
    .map(({ key, pointer }) => ({ pointer, code: 'not-a-state', params: { value: key } }));
};

/** Every reference that names nothing in the record. `own` is the resolution whose command it is. */
export const unknownReferences = async (
  references: readonly Reference[],
  own: string | null,
  names: ReferenceIndex,
): Promise<readonly BadPlace[]> => {
  const there = await Promise.all(references.map((reference) => exists(reference, own, names)));
  return references
    .filter((_, index) => there[index] !== true)
    .map(({ kind, key, pointer }) => ({ pointer, code: 'unknown-reference', params: { kind, value: key } }));
};

/** Writes the resolution's id wherever an alias was given, in place. */
export const nameResolutions = (data: object, references: readonly Reference[], names: ReferenceIndex): void => {
  for (const { kind, key, pointer } of references) {
    const id = kind === 'resolution' ? names.resolution(key)?.id : undefined;
    if (id === undefined) continue;
    const path = pointer.split('/').slice(1);
    const last = path.pop() ?? '';
    const owner = path.reduce<object>((at, step) => Reflect.get(at, step), data);
    Reflect.set(owner, last, id);
  }
};
