/** What the Secretariat may judge; the last three no computation can say. */
export const assessedStatuses = [
  'in-progress',
  'implemented',
  'ongoing',
  'interrupted',
  'not-started',
  'not-applicable',
  'superseded',
] as const;
/** What the Secretariat may judge. */
export type AssessedStatus = (typeof assessedStatuses)[number];
