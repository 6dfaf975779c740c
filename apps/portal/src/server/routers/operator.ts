import { operatorOverview } from '@koreshok/services/operator';

import { type GatewayFigures, readGatewayFigures } from '../gateway/index.ts';
import { watch } from '../live/watch.ts';
import { procedure, router } from '../procedures/index.ts';

export type { GatewayFigures } from '../gateway/index.ts';
export type { OperatorOverview } from '@koreshok/services/operator';

const LOOK_EVERY_MS = 3_000;
const GATEWAY_EVERY_MS = 2_000;

export const operatorRouter = router({
  overview: procedure({
    kind: 'list',
    permission: 'technical:read',
    audience: ['operator'],
    sample: () => undefined,
  }).query(({ ctx }) => operatorOverview(ctx.services, ctx.actor)),

  /** The overview again and again: it carries its own moment, so every look is a change. */
  watch: procedure({
    kind: 'list',
    permission: 'technical:read',
    audience: ['operator'],
    sample: () => undefined,
  }).subscription(({ ctx, signal }) =>
    watch(ctx, { everyMs: LOOK_EVERY_MS, signal }, (actor) => operatorOverview(ctx.services, actor)),
  ),

  /** The gateway's own figures; null while it does not answer. */
  gateway: procedure({
    kind: 'list',
    permission: 'technical:read',
    audience: ['operator'],
    sample: () => undefined,
  }).query(({ ctx }) => readGatewayFigures(ctx.gatewayMetrics, ctx.services.clock.now())),

  watchGateway: procedure({
    kind: 'list',
    permission: 'technical:read',
    audience: ['operator'],
    sample: () => undefined,
  }).subscription(({ ctx, signal }) =>
    watch<GatewayFigures | null>(ctx, { everyMs: GATEWAY_EVERY_MS, signal }, () =>
      readGatewayFigures(ctx.gatewayMetrics, ctx.services.clock.now()),
    ),
  ),
});
