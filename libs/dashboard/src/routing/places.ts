const at = (...segments: readonly string[]): string => segments.map(encodeURIComponent).join('/');

/** Where everything lies, without the language before it. What a page is called is said here and in its `@Page`. */
export const places = {
  home: '',
  about: 'about',
  search: 'search',
  timeline: 'timeline',
  dates: 'dates',
  parties: 'parties',
  contactGroup: 'contact-group',
  network: 'network',
  trainings: 'trainings',
  conferences: 'conferences',
  signIn: 'desk/sign-in',
  firstEntry: 'desk/first-entry',
  sessions: 'desk/sessions',
  endSession: 'desk/sessions/end',
  signOut: 'desk/sign-out',
  resolution: (id: string): string => at('resolutions', id),
  onRecord: (id: string): string => at('resolutions', id, 'on-record'),
  matrix: (id: string): string => at('resolutions', id, 'matrix'),
  paragraph: (id: string, key: string): string => at('resolutions', id, 'paragraphs', key),
  commitment: (id: string, key: string): string => at('resolutions', id, 'commitments', key),
  action: (kind: string, id: string): string => at('actions', kind, id),
  document: (id: string): string => at('documents', id),
  party: (code: string): string => at('parties', code),
} as const;
