import { type Expression, type ExpressionBuilder, expressionBuilder, sql, type SqlBool } from 'kysely';
import { distributions } from '#kernel';
import type { EntriesQuery, Sought } from '../../ports/read-store.js';
import type { Tables } from './tables.js';

type On = ExpressionBuilder<Tables & { readonly e: Tables['entries'] }, 'e'>;
type Condition = Expression<SqlBool>;

const on: On = expressionBuilder();

/** The entry itself among the keys: to the row where it stands in the order of lists. */
const bears = (keys: readonly string[]): Condition =>
  on.exists(
    on
      .selectFrom('entry_keys as k')
      .select(sql.lit(1).as('one'))
      .whereRef('k.projection', '=', 'e.projection')
      .where('k.key', 'in', keys)
      .whereRef('k.ordering', '=', 'e.ordering')
      .whereRef('k.entry', '=', 'e.id'),
  );

/** That who sees what is of these distributions sees it, and sees it so. */
const seenBy = (clearance: EntriesQuery['clearance']): Condition =>
  on.and([
    on('e.distribution', 'in', clearance),
    on('e.narrowest', 'in', distributions.slice(Math.max(0, clearance.length - 1))),
  ]);

// Nearly every entry is of before the position: what else is asked for finds them, and never the index of positions.
const recordedBy = (position: string): Condition => sql<SqlBool>`${on.ref('e.from_position')} || '' <= ${position}`;

/** Tokens are of letters and digits alone: none is a sign of a pattern. */
const said = (form: string): string => (form.endsWith('*') ? `% ${form.slice(0, -1)}%` : `% ${form} %`);

const says = ({ anyOf }: Sought): Condition =>
  on.or(anyOf.map((form) => sql<SqlBool>`' ' || ${on.ref('e.words')} || ' ' like ${said(form)}`));

/** What holds of each entry that is asked for, but that its stream is one of some. */
export const holds = (query: EntriesQuery): Condition => {
  const { position, clearance, slices, keys = [], days, whollyBy, words = [] } = query;
  const { from = null, to = null } = days ?? {};
  return on.and([
    recordedBy(position),
    on.or([on('e.to_position', 'is', null), on('e.to_position', '>', position)]),
    seenBy(clearance),
    ...(slices === undefined ? [] : [on('e.slice', 'in', slices)]),
    ...(days === undefined ? [] : [on('e.day_to', 'is not', null)]),
    ...(from === null ? [] : [on('e.day_to', '>=', from)]),
    ...(to === null ? [] : [on(on.fn.coalesce('e.day_from', 'e.day_to'), '<=', to)]),
    ...(whollyBy === undefined ? [] : [on('e.day_to', '<=', whollyBy)]),
    ...keys.map(bears),
    ...words.map(says),
  ]);
};

export const briefed = (query: EntriesQuery): Condition => on.and([holds(query), on('e.brief', 'is not', null)]);

/** Of an entry with a key by which its stream is found, now or at some time before. */
export const leads = ({ position, clearance }: EntriesQuery): Condition =>
  on.and([recordedBy(position), seenBy(clearance)]);

/** Of no value nothing is one: no entry can be found. */
export const findsNone = ({ clearance, slices, streams, streamsUnder, keys = [], words = [] }: EntriesQuery): boolean =>
  [clearance, slices, streams, streamsUnder, ...keys, ...words.map(({ anyOf }) => anyOf)].some(
    (values) => values?.length === 0,
  );
