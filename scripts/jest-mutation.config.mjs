// The unit tests, as mutation testing runs them.
import config from '../jest.config.js';

const {
  globalSetup: _,
  globalTeardown: __,
  ...unit
} = config.projects.find(({ displayName }) => displayName === 'unit');

export default { ...unit, rootDir: `${import.meta.dirname}/..` };
