// Mutation tests: does a unit test fail where a rule is changed? `npm run test:mutation`, or of one library
// `npm run test:mutation -- --mutate 'libs/progress/src/**/*.ts,!**/*.spec.ts'`. What was found is kept in `var`, so that a
// second run asks only about what changed since. Words are left out: what they say is read by people.
const mutated = [
  'libs/progress/src',
  'libs/actions/src',
  'libs/register/src',
  'libs/correspondence/src',
  'libs/record/src/recording',
  'libs/record/src/view',
  'libs/record/src/projections',
  'libs/platform/src/projections',
];

export default {
  packageManager: 'npm',
  testRunner: 'in-process',
  plugins: ['./scripts/mutation/runner.mjs', './scripts/mutation/left-out.mjs'],
  ignorers: ['left-out'],
  buildCommand: 'swc libs test data --out-dir dist --config-file .swcrc --copy-files --quiet',
  coverageAnalysis: 'perTest',
  mutate: [
    ...mutated.map((folder) => `${folder}/**/*.ts`),
    ...['**/*.spec.ts', '**/words.ts', '**/*.words.ts', '**/*-words.ts', '**/fixture.ts'].map((files) => `!${files}`),
  ],
  ignorePatterns: ['dist', 'var'],
  tempDirName: 'var/mutation',
  incremental: true,
  incrementalFile: 'var/mutation.json',
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowEmojis: false, logTests: false, reportTests: false, reportScoreTable: true },
  warnings: { slow: false },
  concurrency: 2,
  // A copy that was loaded for one mutant is never let go of.
  maxTestRunnerReuse: 250,
  thresholds: { high: 95, low: 85, break: 85 },
};
