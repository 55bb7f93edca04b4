import type { QueryBus } from '@nestjs/cqrs';
import { ListResolutions } from '#api';
import type { LocalizedText } from '#kernel';

/** What the commitments of every resolution are called, as it was known; `undefined` for one that the register does not have. */
export const commitmentTitles = async (
  queries: QueryBus,
  { knownAt }: { readonly knownAt: string | null },
): Promise<(resolution: string, commitment: string) => LocalizedText | undefined> => {
  const every = { asOf: null, knownAt, q: null, limit: 1000, cursor: null };
  const { items } = await queries.execute(new ListResolutions(every));
  const titles = new Map(
    items.flatMap(({ id, commitments }) => commitments.map(({ key, title }) => [`${id} ${key}`, title] as const)),
  );
  return (resolution, commitment) => titles.get(`${resolution} ${commitment}`);
};
