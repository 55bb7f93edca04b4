// What `npm run test:mutation` does not change: what people read, and what the compiler proves cannot happen.

const languages = ['ar', 'en', 'fr'];

/** `{ ar, en, fr }`: whether words are right is seen by reading them. */
const areWords = (path) =>
  path.isObjectExpression() &&
  path.node.properties.length === languages.length &&
  path.node.properties.every(({ key }) => languages.includes(key?.name));

/** Of a fault in the log or in the program; nothing decides by it. */
const isMessage = (path) =>
  (path.isStringLiteral() || path.isTemplateLiteral()) &&
  path.listKey === 'arguments' &&
  path.parentPath.isNewExpression() &&
  path.parent.callee.name?.endsWith('Error') === true;

/** `default: return unreachable(…)`: a case that was forgotten does not compile. */
const isUnreachable = (path) =>
  path.isSwitchCase() && path.node.test === null && path.node.consequent[0]?.argument?.callee?.name === 'unreachable';

class LeftOut {
  shouldIgnore(path) {
    if (areWords(path)) return 'words';
    if (isMessage(path)) return 'message';
    return isUnreachable(path) ? 'unreachable' : undefined;
  }
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'left-out', injectableClass: LeftOut }];
