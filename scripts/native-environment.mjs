// A test file's own context, in which what is thrown or made by the product, of Node's context, is of the classes that the test knows.
import { TestEnvironment } from 'jest-environment-node';

const shared = [
  'AggregateError',
  'Date',
  'Error',
  'EvalError',
  'Map',
  'RangeError',
  'ReferenceError',
  'Set',
  'SyntaxError',
  'TypeError',
];

export default class NativeEnvironment extends TestEnvironment {
  constructor(...given) {
    super(...given);
    for (const name of shared) this.global[name] = globalThis[name];
  }
}
