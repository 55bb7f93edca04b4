import type { Principal } from '#identity';
import { clearanceOf } from '#identity';
import { type Distribution, effectiveEvents } from '#kernel';
import { type RegisterRules, registerRulesOn, registerSettings } from '#register';
import { type RegisterReading, registerProjection, sliceKey } from '../projections/register.projection.js';
import type { EntriesAt } from './position.js';

/** How the register is kept on a day, as all that is recorded has it; `installed` where nobody has said. */
export const registerRulesAt = async <Installed extends Partial<RegisterRules>>(
  at: Pick<EntriesAt, 'entries'>,
  day: string,
  installed: Installed,
): Promise<RegisterRules | Installed> => {
  const query = { projection: registerProjection.name, keys: [[sliceKey(registerSettings.name)]] };
  const found = await at.entries<RegisterReading>(query);
  return registerRulesOn(effectiveEvents(found.map(({ body }) => body.event)), day) ?? installed;
};

const NOTHING: readonly Distribution[] = [];

/** The distributions that somebody may see of a register that is kept so: of a closed one nobody does who has not signed in. */
export const clearanceIn = (
  { readers }: Pick<RegisterRules, 'readers'>,
  viewer: Principal | null,
): readonly Distribution[] => (viewer === null && readers === 'nobody' ? NOTHING : clearanceOf(viewer));
