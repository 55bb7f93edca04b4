import type { FastifyRequest } from 'fastify';
import { type Administered, problem, signedInOf } from '#api';

/** People, and what is done with them by whoever asks: noted as theirs. Throws 403 where that is nobody. */
export const peopleBy = (request: FastifyRequest, { people }: Administered): Administered['people'] => {
  const signedIn = signedInOf(request);
  if (signedIn === null) throw problem('forbidden');
  return people.by({ account: signedIn.principal.id, network: request.ip });
};
