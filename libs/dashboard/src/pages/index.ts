import type { PageEntry } from '../request/index.js';
import { about } from './about/about.controller.js';
import { action } from './action/action.controller.js';
import { commitment } from './commitment/commitment.controller.js';
import { conferences } from './conferences/conferences.controller.js';
import { contactGroup } from './contact-group/contact-group.controller.js';
import { dates } from './dates/dates.controller.js';
import { document } from './document/document.controller.js';
import { home } from './home/home.controller.js';
import { matrix } from './matrix/matrix.controller.js';
import { network } from './network/network.controller.js';
import { onRecord } from './on-record/on-record.controller.js';
import { overview } from './overview/overview.controller.js';
import { paragraph } from './paragraph/paragraph.controller.js';
import { parties } from './parties/parties.controller.js';
import { party } from './party/party.controller.js';
import { search } from './search/search.controller.js';
import { timeline } from './timeline/timeline.controller.js';
import { trainings } from './trainings/trainings.controller.js';

/** Every page there is, in the order of the navigation. A folder that is not in this list fails a spec. */
export const pages: readonly PageEntry[] = [
  home,
  overview,
  paragraph,
  commitment,
  dates,
  onRecord,
  timeline,
  action,
  contactGroup,
  network,
  trainings,
  conferences,
  matrix,
  parties,
  party,
  document,
  search,
  about,
];
