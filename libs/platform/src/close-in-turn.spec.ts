import { expect, it } from '@jest/globals';
import { closeInTurn } from './close-in-turn.js';

it('closes what comes after one that cannot be closed, and then says so', async () => {
  const closed: string[] = [];
  const close = (name: string, error?: Error) => async () => {
    closed.push(name);
    if (error !== undefined) throw error;
  };
  const all = closeInTurn(close('runner'), close('keeper', new Error('disk')), close('home', new Error('other')));
  await expect(all).rejects.toThrow('disk');
  expect(closed).toEqual(['runner', 'keeper', 'home']);
});
