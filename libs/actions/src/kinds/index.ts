import type { Kind } from '../kind/index.js';
import { body } from './body/index.js';
import { conference } from './conference/index.js';
import { contactGroup } from './contact-group/index.js';
import { institutionalSupport } from './institutional-support/index.js';
import { instrument } from './instrument/index.js';
import { nomination } from './nomination/index.js';
import { otherStep } from './other-step/index.js';
import { partnership } from './partnership/index.js';
import { publication } from './publication/index.js';
import { training } from './training/index.js';

/** Every kind of implementation action; a kind takes part in routes, OpenAPI, timeline and progress by standing here. */
export const kinds: readonly Kind[] = [
  contactGroup,
  conference,
  training,
  instrument,
  nomination,
  partnership,
  institutionalSupport,
  publication,
  body,
  otherStep,
];

export { body, conference, contactGroup, nomination, training };
