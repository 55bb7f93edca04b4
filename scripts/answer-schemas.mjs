// Prints the JSON Schemas of every answer and of every event, made of their TypeScript types. Run through `npm run schemas`.
import {
  createFormatter,
  createParser,
  createProgram,
  DEFAULT_CONFIG,
  SchemaGenerator,
} from 'ts-json-schema-generator';
import ts from 'typescript';

const answers = 'libs/api/src/openapi/answers.ts';

const config = {
  ...DEFAULT_CONFIG,
  path: `{${answers},libs/{register,correspondence,actions}/src/index.ts}`,
  tsconfig: 'tsconfig.json',
  // What is answered may grow: whoever reads it has to bear fields that it does not know.
  additionalProperties: true,
  discriminatorType: 'open-api',
  encodeRefs: false,
  functions: 'fail',
  skipTypeCheck: true,
  sortProps: false,
};

const program = createProgram(config);
const generator = new SchemaGenerator(program, createParser(program, config), createFormatter(config), config);

const files = (pattern) => program.getSourceFiles().filter(({ fileName }) => pattern.test(fileName));
const statementsIn = (pattern) => files(pattern).flatMap((file) => [...file.statements]);

/** `export type TrainingOpened = DomainEvent<'TrainingOpened', 1, …>`, wherever it stands. */
const isEvent = (node) =>
  ts.isTypeAliasDeclaration(node) &&
  ts.isTypeReferenceNode(node.type) &&
  node.type.typeName.getText() === 'DomainEvent' &&
  node.type.typeArguments?.length === 3 &&
  ts.isLiteralTypeNode(node.type.typeArguments[0]);

const tables = statementsIn(/libs\/api\/src\/openapi\/answers\.ts$/).filter(ts.isInterfaceDeclaration);
const events = statementsIn(/\/libs\/(kernel|register|correspondence|actions|platform|record)\/src\//).filter(isEvent);
const { definitions } = generator.createSchemaFromNodes(tables);
/** `export interface TrainingView { … }`: what is seen of an action of each kind. */
const views = statementsIn(/\/libs\/actions\/src\/kinds\/[^/]+\/view\.ts$/).filter(
  (node) => ts.isInterfaceDeclaration(node) && node.name.text.endsWith('View'),
);

const nameIn = (ref) => ref.slice('#/definitions/'.length);
const target = (schema, own) => (schema.$ref === undefined ? schema : target(own[nameIn(schema.$ref)], own));

/** Calls `change` with every object of a schema, the innermost first, and puts its answer in the place. */
const mapped = (value, change) => {
  if (Array.isArray(value)) return value.map((each) => mapped(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return change(Object.fromEntries(Object.entries(value).map(([name, each]) => [name, mapped(each, change)])));
};

const refsIn = (schema) => {
  const found = new Set();
  mapped(schema, (each) => {
    if (typeof each.$ref === 'string') found.add(nameIn(each.$ref));
    return each;
  });
  return found;
};

const reachable = (names, seen = new Set()) => {
  for (const name of names) if (!seen.has(name)) reachable(refsIn(definitions[name]), seen.add(name));
  return seen;
};

const isNumber = ({ type }) => type === 'number' || (Array.isArray(type) && type.includes('number'));
const whole = (type) => (type === 'number' ? 'integer' : type);

/** No answer holds a number that is not whole: figures are fractions of whole numbers. */
const withWholeNumbers = (schema) => (isNumber(schema) ? { ...schema, type: [schema.type].flat().map(whole) } : schema);
const oneType = (schema) =>
  Array.isArray(schema.type) && schema.type.length === 1 ? { ...schema, type: schema.type[0] } : schema;

/** Which of the alternatives it is, by the value of the field that tells. */
const withMapping = (schema) => {
  if (schema.discriminator === undefined || schema.oneOf === undefined) return schema;
  const { propertyName } = schema.discriminator;
  const mapping = Object.fromEntries(
    schema.oneOf.map(({ $ref }) => [definitions[nameIn($ref)].properties[propertyName].const, $ref]),
  );
  return { ...schema, discriminator: { propertyName, mapping } };
};

const published = (schema) => {
  const done = mapped(schema, (each) => oneType(withWholeNumbers(withMapping(each))));
  return JSON.parse(JSON.stringify(done).replaceAll('#/definitions/', '#/components/schemas/'));
};

const shared = reachable(tables.flatMap(({ name }) => [...refsIn(definitions[name.text])]));

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** Names that only the events of one file use are its own: another file may call something else so. */
const inlined = (schema, own) =>
  mapped(schema, (each) => {
    if (typeof each.$ref !== 'string') return each;
    const name = nameIn(each.$ref);
    if (!shared.has(name))
      return { ...inlined(own[name], own), ...(each.description && { description: each.description }) };
    if (!same(own[name], definitions[name]))
      throw new Error(`${name}: two types of one name, of which one is answered`);
    return each;
  });

const ref = (name) => ({ $ref: `#/components/schemas/${name}` });

/** What is particular to the envelope of one type of event. */
const ofType =
  (own) =>
  ({ name }) => {
    const { type, data } = target(own[name.text], own).properties;
    const { description } = own[name.text];
    // An object by its fields: what was recorded is one in any case.
    const { type: _, ...fields } = published(inlined(data, own));
    const properties = { type: { const: type.const }, data: 'properties' in fields ? fields : { type: 'object' } };
    // Said here again of `data`, or a client that is generated of this would not know that it is there.
    return [type.const, { description, required: ['type', 'data'], properties }];
  };

/** File by file, since the generator takes two types of one name for one. */
const inFile = (nodes) => nodes.map(ofType(generator.createSchemaFromNodes(nodes).definitions));
const byType = Object.fromEntries(
  [...Map.groupBy(events, (node) => node.getSourceFile()).values()]
    .flatMap(inFile)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);
const viewSchemas = Object.fromEntries(
  views.map((node) => {
    const own = generator.createSchemaFromNodes([node]).definitions;
    return [node.name.text, published(inlined(own[node.name.text], own))];
  }),
);
const { Envelope: envelope, ...rest } = Object.fromEntries(
  [...shared].map((name) => [name, published(definitions[name])]),
);
/** `export interface Statement extends OnRecord { … }`, where it is told by a name alone. */
const extended = new Set(
  statementsIn(/\/libs\/\w+\/src\//)
    .filter(ts.isInterfaceDeclaration)
    .flatMap(({ heritageClauses = [] }) => heritageClauses.flatMap(({ types: bases }) => bases))
    .filter(({ typeArguments }) => typeArguments === undefined)
    .map(({ expression }) => expression.getText()),
);
const baseNodes = statementsIn(/\/libs\/(kernel|register|correspondence|actions|progress|record)\/src\//).filter(
  (node) => ts.isInterfaceDeclaration(node) && node.typeParameters === undefined && extended.has(node.name.text),
);
const baseSchemas = Object.fromEntries(
  baseNodes.flatMap((node) => {
    const own = generator.createSchemaFromNodes([node]).definitions;
    const { [node.name.text]: schema } = own;
    // Of what no answer holds nothing could be told by its name.
    const known = [...refsIn(schema)].every((name) => shared.has(name));
    return schema?.properties !== undefined && known ? [[node.name.text, published(schema)]] : [];
  }),
);
const sizeOf = (value) => JSON.stringify(value ?? {}).length;
const bases = Object.entries(baseSchemas).sort(([, a], [, b]) => sizeOf(b.properties) - sizeOf(a.properties));

/** Whether a schema says all that another says of its fields. */
const says = (schema, base) =>
  Object.entries(base.properties).every(([name, each]) => same(schema.properties[name] ?? null, each)) &&
  (base.required ?? []).every((name) => schema.required?.includes(name));

/** What it has of what it extends is said once, there: the generator repeats it. */
const onBase = (name, schema) => {
  if (schema.properties === undefined) return schema;
  const found = bases.find(([base, each]) => base !== name && says(schema, each));
  if (found === undefined) return schema;
  const [base, { properties: given, required: needed = [] }] = found;
  const properties = Object.fromEntries(Object.entries(schema.properties).filter(([field]) => !(field in given)));
  const required = schema.required?.filter((field) => !needed.includes(field)) ?? [];
  const { allOf = [], properties: _, required: __, ...rest } = schema;
  return onBase(name, { ...rest, allOf: [...allOf, ref(base)], properties, ...(required.length > 0 && { required }) });
};

/** With the schemas that they are made upon, and those that these are. */
const uponBases = (schemas) => {
  const made = Object.fromEntries(Object.entries(schemas).map(([name, each]) => [name, onBase(name, each)]));
  const upon = Object.values(made).flatMap(({ allOf = [] }) => allOf.map(({ $ref }) => $ref.split('/').at(-1)));
  const more = upon.filter((name) => !(name in schemas));
  return more.length === 0
    ? made
    : uponBases({ ...schemas, ...Object.fromEntries(more.map((name) => [name, baseSchemas[name]])) });
};

const types = Object.keys(byType);

/** Corrections and withdrawals, and what the log says of its own clock, are events of no slice and are not corrected. */
const ofSlices = new Set(
  events
    .filter((node) => /\/libs\/(register|correspondence|actions)\/src\//.test(node.getSourceFile().fileName))
    .map(({ name }) => name.text),
);
/** What a correction makes of an event is told by its type, as the event itself is. */
const { becomes } = byType.EventCorrected.properties.data.properties;
delete becomes.properties.type;
delete becomes.properties.data;
Object.assign(becomes, { required: ['v'], allOf: [ref('SliceEvent')] });
const clash = [...types, ...Object.keys(viewSchemas)].find((type) => type in rest);
if (clash !== undefined) throw new Error(`${clash}: two things have the same name`);

const isOf = (type, { $ref, anyOf = [], items }) =>
  $ref === `#/components/schemas/${type}` ||
  anyOf.some((each) => isOf(type, each)) ||
  (items !== undefined && isOf(type, items));

/** Under one name a date is told in EDTF wherever it stands, also where it happens to be a whole day. */
const dateNames = new Set();
mapped([rest, baseSchemas, viewSchemas], (each) => {
  for (const [name, field] of Object.entries(each.properties ?? {}))
    if (isOf('PartialDate', field)) dateNames.add(name);
  return each;
});

/** Beside each date the same in EDTF, as `libs/api/src/conventions/edtf.ts` puts it there; what is recorded stays as it was. */
const withEdtf = (schema) => {
  if (schema.properties === undefined) return schema;
  const dates = Object.entries(schema.properties).filter(
    ([name, each]) => dateNames.has(name) && (isOf('PartialDate', each) || isOf('Day', each)),
  );
  const beside = ([name, { type }]) => [`${name}Edtf`, type === 'array' ? { type, items: ref('Edtf') } : ref('Edtf')];
  const required = schema.required?.flatMap((name) =>
    dates.some(([date]) => date === name) ? [name, `${name}Edtf`] : [name],
  );
  const properties = { ...schema.properties, ...Object.fromEntries(dates.map(beside)) };
  return { ...schema, properties, ...(required && { required }) };
};
const dated = (schemas) => mapped(schemas, withEdtf);

const schemas = {
  ...dated(uponBases(rest)),
  Edtf: {
    type: ['string', 'null'],
    description: 'The date beside it in the Extended Date/Time Format (ISO 8601-2), level 1 at most.',
    examples: ['2018-11', '../2018-11-28'],
  },
  EventEnvelope: envelope,
  Envelope: {
    description: 'An event as the feed shows it: its `type` says what `data` holds.',
    allOf: [
      ref('EventEnvelope'),
      { anyOf: [ref('SliceEvent'), ...types.filter((type) => !ofSlices.has(type)).map(ref)] },
    ],
  },
  SliceEvent: {
    description:
      'What was recorded of an action, of the register or of correspondence: its `type` says what `data` holds.',
    // Each schema is called as its type is: that is the mapping.
    oneOf: types.filter((type) => ofSlices.has(type)).map(ref),
    discriminator: { propertyName: 'type' },
  },
  // Whatever the kind, it is one of these.
  KindView: { description: rest.KindView.description, anyOf: Object.keys(viewSchemas).map(ref) },
  ...dated(viewSchemas),
  ...byType,
};
const bad = Object.keys(schemas).filter((name) => !/^\w+$/.test(name));
if (bad.length > 0) throw new Error(`types without a name of their own: ${bad.join(', ')}`);

const answered = Object.assign({}, ...tables.map(({ name }) => published(definitions[name.text]).properties));
process.stdout.write(JSON.stringify({ answers: answered, schemas }));
