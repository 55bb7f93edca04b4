// Rules of the linter that it does not have itself.

/** Whether it is an object that is written out where it stands, or one of several of which any is. */
const isLiteral = (node) =>
  node.type === 'ObjectExpression' ||
  (node.type === 'LogicalExpression' && isLiteral(node.right)) ||
  (node.type === 'ConditionalExpression' && (isLiteral(node.consequent) || isLiteral(node.alternate)));

/** `{...{ a, b }}` and `{...(x && { y })}` hide from a reader which properties are given, and under which names. */
const noLiteralSpread = {
  create: (context) => ({
    JSXSpreadAttribute(node) {
      if (isLiteral(node.argument))
        context.report({
          node,
          message: 'Give each property by its name: nothing is spread that is written out here.',
        });
    },
  }),
};

export default { meta: { name: 'tanfidh' }, rules: { 'no-literal-spread': noLiteralSpread } };
