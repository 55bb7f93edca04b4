import type { Resolution } from '#register';
import { isAdopted, resolution, resolutionOn } from '#register';
import type { Moment, Stamp } from '../moment.js';
import type { Page, PageQuery } from '../paging.js';
import { asItIs, page, readFrom } from '../paging.js';
import { mentionedIn } from '../words/mentions.js';
import { ofCommitment, ofParagraph, ofResolution, tokensOf } from '../words/texts.js';
import { filterYielding, mapYielding } from '../cooperative-yield.js';
import { NotFound, InvalidCursor } from '../query-refusal.js';
import type { RecordView } from '../view/record-view.js';
import { type Amendable, amendableIn } from './amended.js';

interface ListQuery extends PageQuery {
  readonly q: string | null;
}

/** A part of the list of resolutions. */
export type ResolutionList = Stamp & Page<Resolution>;

/** Whether adopted after `asOf`. */
export type NotYetAdopted = boolean;

/** Of an answer about one resolution. */
export interface OfResolution {
  readonly notYetAdopted: NotYetAdopted;
}

export const markedOn = (of: Resolution, { asOf }: Moment): OfResolution => ({ notYetAdopted: !isAdopted(of, asOf) });

/** Every resolution of the register as it stood, those too that were adopted later: what names and links are made of. */
export const knownResolutions = async ({ register, asOf }: RecordView): Promise<readonly Resolution[]> =>
  mapYielding(await register.resolutions(), (each) => resolutionOn(each, asOf));

/** With all that stands within it. */
const tokensIn = (whole: Resolution): string =>
  [
    tokensOf(whole, ofResolution, [whole.adopted.by, ...whole.proposedBy]),
    ...whole.paragraphs.map((one) => tokensOf(one, ofParagraph)),
    ...whole.commitments.map((one) => tokensOf(one, ofCommitment, one.responsible)),
  ].join(' ');

/** Those adopted by the day asked about. */
export async function listResolutions(view: RecordView, query: ListQuery): Promise<ResolutionList | InvalidCursor> {
  const { register, stamp } = view;
  const asked = await filterYielding(
    await register.resolutions(),
    (each) => isAdopted(each, stamp.asOf) && (query.q === null || mentionedIn(query.q, tokensIn(each))),
  );
  const found = await mapYielding(asked, (each) => resolutionOn(each, stamp.asOf));
  const keyOf = ({ id }: Resolution): string => id;
  const read = readFrom(found, keyOf);
  const part = await page({ name: 'resolutions', query }, view.snapshot, { read, keyOf, show: asItIs });
  if (part instanceof InvalidCursor) return part;
  return { ...stamp, ...part };
}

/** One resolution, and how it came to read so. */
export type ResolutionAnswer = Stamp & OfResolution & Amendable & { readonly resolution: Resolution };

/** By its id or an alias, as it stood on the day. */
export async function showResolution(view: RecordView, name: string): Promise<ResolutionAnswer | NotFound> {
  const { stamp } = view;
  const found = await view.register.resolution(name);
  if (found instanceof NotFound) return found;
  const amendable = await amendableIn(view, resolution, found.id);
  return { ...stamp, ...markedOn(found, stamp), resolution: resolutionOn(found, stamp.asOf), ...amendable };
}
