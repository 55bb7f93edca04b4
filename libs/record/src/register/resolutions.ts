import type { Resolution } from '#register';
import { resolution, resolutionOn } from '#register';
import type { AmendmentShown } from '../actions/amendments.js';
import type { Stamp } from '../moment.js';
import type { Page } from '../paging.js';
import { page } from '../paging.js';
import { mentions, textsOf } from '../search/mentions.js';
import { NotThere } from '../unanswered.js';
import type { RecordView } from '../view/record-view.js';
import { amendmentsIn } from './amended.js';

interface Asked {
  readonly q: string | null;
  readonly limit: number | null;
  readonly cursor: string | null;
}

/** A part of the list of resolutions. */
export type ResolutionList = Stamp & Page<Resolution>;

export async function listResolutions(view: RecordView, asked: Asked): Promise<ResolutionList> {
  const { stamp } = view;
  const found = (await view.register.resolutions()).filter(
    ({ id, aliases, title, paragraphs, commitments }) =>
      asked.q === null ||
      mentions(asked.q, [
        ...[id, ...aliases, ...textsOf(title)],
        ...[...paragraphs, ...commitments].flatMap((each) => textsOf(each.title)),
        ...paragraphs.flatMap(({ mandate }) => textsOf(mandate)),
      ]),
  );
  const { items, next } = page(found, ({ id }) => id, asked);
  return { ...stamp, items: items.map((each) => resolutionOn(each, stamp.asOf)), next };
}

/** One resolution, and how it came to read so. */
export type ResolutionAnswer = Stamp & {
  readonly resolution: Resolution;
  /** Corrections and withdrawals of what was registered of it, oldest first. */
  readonly amendments: readonly AmendmentShown[];
};

/** By its id or an alias, as it stood on the day. */
export async function showResolution(view: RecordView, name: string): Promise<ResolutionAnswer | NotThere> {
  const { stamp } = view;
  const found = await view.register.resolution(name);
  if (found instanceof NotThere) return found;
  const amendments = await amendmentsIn(view, resolution, found.id);
  return { ...stamp, resolution: resolutionOn(found, stamp.asOf), amendments };
}
