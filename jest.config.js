const base = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['node', 'node-addons', 'tanfidh-source'] },
  transform: { '^.+\\.tsx?$': '@swc/jest' },
};

/** `unit`: pure, no file, no socket. `int`: real files, servers and processes. */
export default {
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs,test}/**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.(int|e2e)\\.spec\\.ts$'],
    },
    { ...base, displayName: 'int', testMatch: ['<rootDir>/{apps,libs,test}/**/*.{int,e2e}.spec.ts'] },
  ],
};
