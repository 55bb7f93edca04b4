import { readFileSync } from 'node:fs';
import { whyNoBroker } from './scripts/broker.cjs';
import { whyNoBrowser } from './scripts/browser.cjs';

/** The same settings as the build's; @swc/jest itself reads a `.swcrc` of one part only. */
const transform = Object.fromEntries(
  JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8')).map(({ test, $schema: _, ...options }) => [
    test,
    ['@swc/jest', options],
  ]),
);

const base = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['node', 'node-addons', 'tanfidh-source'] },
  transform,
};

const files = (suffix) => [`<rootDir>/{apps,libs,test}/**/*.${suffix}.{ts,tsx}`];

const withBroker = [
  { ...base, displayName: 'broker', testMatch: files('broker.spec') },
  {
    ...base,
    displayName: 'distributed',
    testMatch: ['<rootDir>/test/features/**/*.e2e.spec.ts'],
    setupFilesAfterEnv: ['<rootDir>/test/features/support/in-distributed-mode.ts'],
  },
];

const why = whyNoBroker();
if (why !== null && process.argv.includes('broker'))
  process.stdout.write(`SKIPPED: everything that needs Kafka, and the features in the distributed mode (${why})\n`);

const whyNot = whyNoBrowser();
if (whyNot !== null && process.argv.includes('pages'))
  process.stdout.write(`SKIPPED: the pages in a browser (${whyNot})\n`);

/**
 * `unit`: no server, no socket, no process. `int`: real files, servers and processes, the features in the standalone
 * mode among them. `full`: what takes its time. `broker`: what needs Kafka. `distributed`: the same features, in that mode.
 * `pages`: the built server's pages in a browser.
 */
export default {
  reporters: ['default', '<rootDir>/scripts/count-reporter.cjs'],
  // A server that starts on a busy machine takes its time; what may not take long is measured by the test itself.
  testTimeout: 30_000,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: files('spec'),
      testPathIgnorePatterns: ['\\.(int|e2e|full|broker|pages)\\.spec\\.tsx?$'],
    },
    { ...base, displayName: 'int', testMatch: files('{int,e2e}.spec') },
    { ...base, displayName: 'full', testMatch: files('full.spec') },
    ...(whyNot === null ? [{ ...base, displayName: 'pages', testMatch: files('pages.spec') }] : []),
    ...(why === null ? withBroker : []),
  ],
};
