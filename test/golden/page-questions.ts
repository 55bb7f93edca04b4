import { pages } from '#dashboard';
import type { Address } from './api-questions.js';
import type { Names } from './record.js';

/** Filters of the timeline and of other lists, and what no page takes. */
const asked = [
  'party=TUR',
  'kind=contact-group',
  'paragraph=53-45-POL%2Fop-8',
  'from=2019-01-01&to=2019-12-31',
  'q=mediation',
  'limit=10',
  'limit=10&kind=training',
  'kind=',
  'from=then',
  'limit=0',
  'nothing=1',
  'cursor=%21',
].map((query) => `timeline?${query}`);
const known = (names: Names): readonly string[] => {
  const instant = encodeURIComponent(names.instants[Math.floor(names.instants.length / 2)] ?? '');
  const places = ['resolutions/53-45-POL', 'timeline', 'contact-group', 'parties/TUR', 'conferences', 'about'];
  return places.flatMap((place) => [`${place}?knownAt=${instant}`, `${place}?knownAt=2026-11-19`]);
};

/** Every page there is with its own samples, and with what the export holds beside. */
export const pageQuestions = (names: Names): readonly Address[] => {
  const kinds = [...new Set(names.actions.map(({ kind }) => kind))];
  const places = [
    ...pages.flatMap(({ samples }) => samples),
    ...names.resolutions.flatMap((id) => [`resolutions/${id}`, `resolutions/${id}/matrix`]),
    ...names.paragraphs.map(({ resolution, key }) => `resolutions/${resolution}/paragraphs/${key}`),
    ...names.commitments.map(({ resolution, key }) => `resolutions/${resolution}/commitments/${key}`),
    ...kinds.flatMap((kind) => {
      const its = names.actions.filter((each) => each.kind === kind);
      // The last was told over years, with what was wrong with it.
      return [its[0], its.at(-1)].flatMap((one) => (one === undefined ? [] : [`actions/${one.kind}/${one.id}`]));
    }),
    ...['TUR', 'GMB', 'HST', 'OIC-GS'].map((code) => `parties/${code}`),
    'parties?q=mediation',
    'parties?q=Gambia',
    'nothing-of-the-kind',
    'parties/none',
    'actions/training/none',
    'resolutions/none',
    'resolutions/53-45-POL/paragraphs/none',
    'about?asOf=2019-02-30',
    'timeline?asOf=2999-01-01',
    ...asked,
    ...known(names),
  ];
  const inEach = [...new Set(places)].map((place) => ({
    address: place === '' ? '/{lang}' : `/{lang}/${place}`,
    dated: !place.includes('asOf='),
  }));
  // Without a language, the way to the reader's own.
  const doors = ['/', '/timeline', '/resolutions/53-45-POL?knownAt=2026-11-21'];
  return [...inEach, ...doors.map((address) => ({ address, dated: true }))];
};
