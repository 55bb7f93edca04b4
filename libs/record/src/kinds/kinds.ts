import type { Kind } from '#actions';
import { kinds } from '#actions';
import type { Words } from '#kernel';
import { amendmentCommands, amendmentWords } from '#kernel';
import type { JsonSchema } from '#shapes';
import { amendmentSchema, schemaOf } from '#shapes';

export interface CommandShown {
  readonly name: string;
  readonly title: Words;
  /** Whether it begins an action; `route` is where it is posted. */
  readonly begins: boolean;
  readonly route: string;
  readonly schema: JsonSchema;
}

export interface KindShown {
  readonly name: string;
  readonly title: Words;
  readonly commands: readonly CommandShown[];
  /** Facts that a measure can count. */
  readonly facts: readonly { readonly name: string; readonly title: Words }[];
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

export const listKinds = (): { readonly items: readonly KindShown[] } => ({
  items: kinds.map((kind) => ({
    name: kind.name,
    title: kind.words.title,
    commands: [...commandsOf(kind), ...amendmentsOf(kind)],
    facts: Object.entries<Words>(kind.factNames).map(([name, title]) => ({ name, title })),
  })),
});
