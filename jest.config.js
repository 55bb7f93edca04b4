const base = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['node', 'node-addons', 'tanfidh-source'] },
  transform: { '^.+\\.tsx?$': '@swc/jest' },
};

const files = (suffix) => [`<rootDir>/{apps,libs,test}/**/*.${suffix}.ts`];

/** `unit`: no server, no socket, no process. `int`: real files, servers and processes. `full`: what takes its time. */
export default {
  reporters: ['default', '<rootDir>/scripts/count-reporter.cjs'],
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: files('spec'),
      testPathIgnorePatterns: ['\\.(int|e2e|full)\\.spec\\.ts$'],
    },
    { ...base, displayName: 'int', testMatch: files('{int,e2e}.spec') },
    { ...base, displayName: 'full', testMatch: files('full.spec') },
  ],
};
