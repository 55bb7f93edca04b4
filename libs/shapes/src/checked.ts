import { IsDefined, IsOptional, useContainer, validateSync } from 'class-validator';
import type { Field, Problem, ShapeClass } from './field.js';
import { fieldsOf, otherwise } from './field.js';
import { oncePer } from './once-per.js';

// Left to itself, class-validator looks a constraint up in a list of all, at each value.
useContainer({ get: oncePer((constraint: new () => object) => new constraint()) });

/** What class-validator found in a field; of `inItems`, which items it is in is still to be found. */
export type Found = Problem & { readonly inItems?: true };

interface Checked {
  readonly values: Readonly<Record<string, unknown>>;
  readonly found: ReadonlyMap<string, Found>;
}

const options = {
  stopAtFirstError: true,
  forbidUnknownValues: false,
  validationError: { target: false, value: false },
};

/**
 * Has class-validator check what a body gives for fields, by what is known of them. On the shapes themselves it would ask a
 * field for what any of their base classes said of it; here a subclass replaces that. So it is given a class without bases.
 */
const checking = (fields: ReadonlyMap<string, Field>): ((body: object) => Checked) => {
  class Values {
    [name: string]: unknown;
  }
  for (const [name, { optional, checks = [] }] of fields)
    for (const check of [optional ? IsOptional() : IsDefined(otherwise('missing')), ...checks])
      check(Values.prototype, name);
  return (body) => {
    const values = new Values();
    for (const name of fields.keys()) values[name] = Object.hasOwn(body, name) ? Reflect.get(body, name) : undefined;
    const errors = validateSync(values, options);
    return {
      values,
      found: new Map(errors.map(({ property, contexts = {} }) => [property, Object.values(contexts)[0]])),
    };
  };
};

export const checkedShape = oncePer((shape: ShapeClass) => checking(fieldsOf(shape)));

export const checkedItem = oncePer(({ itemChecks: checks = [] }: Field) => checking(new Map([['item', { checks }]])));
