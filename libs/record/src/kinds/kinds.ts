import type { Kind } from '#actions';
import { kinds } from '#actions';
import type { FactName, KindName, Words } from '#kernel';
import { amendmentCommands, amendmentWords } from '#kernel';
import type { JsonSchema } from '#shapes';
import { amendmentSchema, schemaOf } from '#shapes';

/** A command that a kind takes. */
export interface CommandShown {
  /** As it stands in its address. */
  readonly name: string;
  /** What it is called. */
  readonly title: Words;
  /** Whether it begins an action; any other is posted to one that there is. */
  readonly begins: boolean;
  /** Where it is posted. */
  readonly route: string;
  /** The JSON Schema (2020-12) of its body. */
  readonly schema: JsonSchema;
}

/** A fact that a measure can count. */
export interface FactNamed {
  readonly name: FactName;
  /** What it is called. */
  readonly title: Words;
}

/** A kind of action: what it can be told, and what it says for counting. */
export interface KindShown {
  readonly name: KindName;
  /** What it is called. */
  readonly title: Words;
  /** Those of its own, then those that every kind has. */
  readonly commands: readonly CommandShown[];
  /** Facts that a measure can count. */
  readonly facts: readonly FactNamed[];
}

/** Every kind of action. */
export interface KindList {
  readonly items: readonly KindShown[];
}

const commandsOf = (kind: Kind): readonly CommandShown[] =>
  Object.entries(kind.commands).map(([name, shape]) => ({
    name,
    title: (kind.words.commands as Readonly<Record<string, Words>>)[name] as Words,
    begins: name === kind.begins,
    route: name === kind.begins ? `/api/v1/${kind.collection}` : `/api/v1/${kind.collection}/{id}/${name}`,
    schema: schemaOf(shape),
  }));

const amendmentsOf = (kind: Kind): readonly CommandShown[] =>
  amendmentCommands.map((name) => ({
    name,
    title: amendmentWords.commands[name],
    begins: false,
    route: `/api/v1/${kind.collection}/{id}/${name}`,
    schema: amendmentSchema(kind, name),
  }));

export const listKinds = (): KindList => ({
  items: kinds.map((kind) => ({
    name: kind.name,
    title: kind.words.title,
    commands: [...commandsOf(kind), ...amendmentsOf(kind)],
    facts: Object.entries<Words>(kind.factNames).map(([name, title]) => ({ name, title })),
  })),
});
