import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whyNoBroker } from './scripts/broker.cjs';
import { whyNoBrowser } from './scripts/browser.cjs';

// Jest runs ES modules only so. Its workers take it from here, so that "npx jest" of an editor runs as `npm test` does.
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --no-warnings`.trim();
// What is compiled once, of tests and of the processes that they start, need not be again.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'tanfidh-compiled');

/** The same settings as the build's; @swc/jest itself reads a `.swcrc` of one part only. */
const transform = Object.fromEntries(
  JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8')).map(({ test, $schema: _, ...options }) => [
    test,
    ['@swc/jest', options],
  ]),
);

const base = {
  globalSetup: '<rootDir>/scripts/run-begins.cjs',
  globalTeardown: '<rootDir>/scripts/run-ends.cjs',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['node', 'node-addons', 'tanfidh-source'] },
  transform,
};

/** Where the product is tried as it was built; beside its files, it is tried as they stand. */
const built = {
  ...base,
  globalSetup: '<rootDir>/scripts/built-run-begins.cjs',
  runtime: '<rootDir>/scripts/native-runtime.mjs',
  testEnvironment: '<rootDir>/scripts/native-environment.mjs',
};

const features = ['<rootDir>/test/features/**/*.e2e.spec.ts'];
const files = (suffix) => [`<rootDir>/{apps,libs,test}/**/*.${suffix}.{ts,tsx}`];

/**
 * What measures how long something takes, what a process uses or holds open meanwhile, or whether a page moves while it
 * loads: run after the others
 * (`scripts/suites.cjs`), as `<project>-measuring`.
 */
const measuring = [
  'libs/platform/src/adapters/eventstore/doors.int.spec.ts',
  'libs/platform/src/adapters/eventstore/event-log.int.spec.ts',
  'libs/platform/src/adapters/eventstore/held.int.spec.ts',
  'libs/platform/src/adapters/eventstore/lasting.int.spec.ts',
  'libs/platform/src/adapters/eventstore/foreign-events.int.spec.ts',
  'libs/platform/src/adapters/eventstore/tail.int.spec.ts',
  'libs/platform/src/adapters/kafka/leaving.broker.spec.ts',
  'libs/platform/src/run-process.int.spec.ts',
  'test/eventstore-double/others.int.spec.ts',
  'test/faults/others.full.spec.ts',
  'test/features/before-the-body.e2e.spec.ts',
  'test/features/slow-request.e2e.spec.ts',
  'test/pages/many-commitments.pages.spec.ts',
  'test/standalone/beside.e2e.spec.ts',
  'test/standalone/searches.e2e.spec.ts',
  'test/standalone/strangers.e2e.spec.ts',
];
const gone = measuring.filter((file) => !existsSync(new URL(file, import.meta.url)));
if (gone.length > 0) throw new Error(`jest.config.js names what is not there: ${gone.join(', ')}`);

const exactly = (file) => `/${file.replaceAll('.', '\\.')}$`;

/** A project, and beside it its files that are run after all others. */
const withMeasuring = ({ testPathIgnorePatterns = [], ...project }) => [
  { ...project, testPathIgnorePatterns: [...testPathIgnorePatterns, ...measuring.map(exactly)] },
  {
    ...project,
    displayName: `${project.displayName}-measuring`,
    testPathIgnorePatterns: [...testPathIgnorePatterns, `^(?!.*(${measuring.map(exactly).join('|')}))`],
  },
];

const withBroker = [
  ...withMeasuring({ ...built, displayName: 'broker', testMatch: files('broker.spec') }),
  ...withMeasuring({
    ...built,
    displayName: 'distributed',
    testMatch: features,
    setupFilesAfterEnv: ['<rootDir>/test/features/support/in-distributed-mode.ts'],
  }),
];

const why = whyNoBroker();
if (why !== null && process.argv.includes('broker'))
  process.stdout.write(`SKIPPED: everything that needs Kafka, and the features in the distributed mode (${why})\n`);

const whyNot = whyNoBrowser();
if (whyNot !== null && process.argv.includes('pages'))
  process.stdout.write(`SKIPPED: the pages in a browser (${whyNot})\n`);

/**
 * `unit`: no server, no socket, no process. `features`: what the product does, in the standalone mode. `int`: real files, servers
 * and processes. `full`: what takes its time. `broker`: what needs Kafka. `distributed`: the features, in that mode. `pages`: the built server's pages in a browser.
 */
export default {
  testSequencer: '<rootDir>/scripts/longest-first.cjs',
  reporters: ['default', '<rootDir>/scripts/count-reporter.cjs'],
  // A server that starts on a busy machine takes its time; what may not take long is measured by the test itself.
  testTimeout: 60_000,
  // With a limit, jest runs every file in a worker, and says so and goes on where one does not end by itself: in its own
  // process, a handle that a test left open would keep the whole run from ending.
  workerIdleMemoryLimit: '2GB',
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: files('spec'),
      testPathIgnorePatterns: ['\\.(int|e2e|full|broker|pages)\\.spec\\.tsx?$'],
    },
    ...withMeasuring({ ...built, displayName: 'features', testMatch: features }),
    ...withMeasuring({
      ...built,
      displayName: 'int',
      testMatch: files('{int,e2e}.spec'),
      testPathIgnorePatterns: ['/test/features/'],
    }),
    ...withMeasuring({ ...built, displayName: 'full', testMatch: files('full.spec') }),
    ...(whyNot === null ? withMeasuring({ ...built, displayName: 'pages', testMatch: files('pages.spec') }) : []),
    ...(why === null ? withBroker : []),
  ],
};
