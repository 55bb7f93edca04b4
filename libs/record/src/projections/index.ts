import type { Projection } from '#platform';
import { actionsProjection } from './actions.projection.js';
import { correspondenceProjection } from './correspondence.projection.js';
import { registerProjection } from './register.projection.js';

/** The read models, for the projection runner. */
export const projections: readonly Projection[] = [
  registerProjection as Projection,
  correspondenceProjection as Projection,
  actionsProjection as Projection,
];
