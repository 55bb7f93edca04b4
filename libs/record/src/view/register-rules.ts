import type { Principal } from '#identity';
import { clearanceOf } from '#identity';
import { type Distribution, distributions, effectiveEvents } from '#kernel';
// oxlint-disable-next-line eslint/no-restricted-imports -- whether anything may be viewed is asked before there is a view
import type { ReadStore } from '#platform';
import { type RegisterRules, registerRulesOn, registerSettings } from '#register';
import { type RegisterReading, registerProjection, sliceKey } from '../projections/register.projection.js';

/** How the register is kept on a day, as was recorded by a position; `installed` where nobody has said. */
export const registerRulesAt = async <Installed extends Partial<RegisterRules>>(
  store: Pick<ReadStore, 'entries'>,
  position: string | null,
  day: string,
  installed: Installed,
): Promise<RegisterRules | Installed> => {
  if (position === null) return installed;
  const query = { projection: registerProjection.name, position, clearance: distributions };
  const found = await store.entries<RegisterReading>({ ...query, keys: [[sliceKey(registerSettings.name)]] });
  return registerRulesOn(effectiveEvents(found.map(({ body }) => body.event)), day) ?? installed;
};

const NOTHING: readonly Distribution[] = [];

/** The distributions that somebody may see of a register that is kept so: of a closed one nobody does who has not signed in. */
export const clearanceIn = (
  { readers }: Pick<RegisterRules, 'readers'>,
  viewer: Principal | null,
): readonly Distribution[] => (viewer === null && readers === 'nobody' ? NOTHING : clearanceOf(viewer));
