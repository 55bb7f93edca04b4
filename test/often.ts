/** How often a test tries what is another thing each time: `usual`, or `long` where `TANFIDH_TEST_LONG=yes`. */
export const often = (usual: number, long: number): number =>
  process.env['TANFIDH_TEST_LONG'] === 'yes' ? long : usual;
