import { expect, it } from '@jest/globals';
import type { Envelope } from '#platform';
import { exported } from '../golden/record.js';
import { overSqlite } from '../golden/servers.js';
import { withPlanted } from './planted.js';

async function* forMemberStates(): AsyncGenerator<Envelope> {
  const events: Envelope[] = [];
  for await (const event of exported()) events.push(event);
  yield* withPlanted(events, 'member-states');
}

it('those of one function who see more leave nothing of it in what is kept for those who see less', async () => {
  const world = await overSqlite(forMemberStates());
  const [ofState, ofNone] = [await world.tokenFor('focal-point', 'TUR'), await world.tokenFor('focal-point')];
  const asked = async (url: string, token: string | null) => {
    const headers = token === null ? {} : { authorization: `Bearer ${token}` };
    return (await world.app.inject({ method: 'GET', url, headers })).body;
  };
  for (const url of ['/api/v1/resolutions', '/api/v1/parties', '/api/v1/actions', '/api/v1/search?q=hidden']) {
    const more = await asked(url, ofState);
    const [less, anybody] = [await asked(url, ofNone), await asked(url, null)];
    expect([url, less]).toEqual([url, anybody]);
    expect(more).not.toBe(less);
  }
  await world.stop();
}, 120_000);
