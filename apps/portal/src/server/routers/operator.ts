import {
  getHeldDocument,
  getHeldDocumentInput,
  listHeldDocuments,
  listHeldDocumentsInput,
  operatorOverview,
} from '@koreshok/services/operator';

import { type GatewayFigures, readGatewayFigures } from '../gateway/index.ts';
import { gatewayWatch } from '../gateway/figures.ts';
import { changes } from '../live/changes.ts';
import { procedure, router, type SignedInContext } from '../procedures/index.ts';

export type { GatewayFigures } from '../gateway/index.ts';
export type { HeldDocumentCard, HeldDocumentRow, OperatorOverview } from '@koreshok/services/operator';

const LOOK_EVERY_MS = 3_000;

function liveOverview(ctx: SignedInContext, signal: AbortSignal | undefined) {
  const gatewayFigures = gatewayWatch(ctx.gatewayAddress);
  return changes(
    async () => {
      const [overview, gateway] = await Promise.all([
        operatorOverview(ctx.services, ctx.actor),
        gatewayFigures(),
      ]);
      return { overview, gateway };
    },
    { everyMs: LOOK_EVERY_MS, signal },
  );
}
const GATEWAY_EVERY_MS = 2_000;

export const operatorRouter = router({
  overview: procedure({
    kind: 'list',
    permission: 'technical:read',
    audience: ['operator'],
    sample: () => undefined,
  }).query(({ ctx }) => operatorOverview(ctx.services, ctx.actor)),

  /** The overview and the gateway's own figures, again and again: they carry their moment, so every look is a change. */
  watch: procedure({
    kind: 'list',
    permission: 'technical:read',
    audience: ['operator'],
    sample: () => undefined,
  }).subscription(({ ctx, signal }) => liveOverview(ctx, signal)),

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
    changes<GatewayFigures | null>(() => readGatewayFigures(ctx.gatewayMetrics, ctx.services.clock.now()), {
      everyMs: GATEWAY_EVERY_MS,
      signal,
    }),
  ),

  heldDocuments: procedure({
    kind: 'list',
    permission: 'technical:read',
    audience: ['operator'],
    sample: () => ({}),
  })
    .input(listHeldDocumentsInput)
    .query(({ ctx, input }) => listHeldDocuments(ctx.services, ctx.actor, input)),

  heldDocument: procedure({
    kind: 'byId',
    permission: 'technical:read',
    audience: ['operator'],
    sample: ({ heldDocumentId }) => ({ heldDocumentId }),
  })
    .input(getHeldDocumentInput)
    .query(({ ctx, input }) => getHeldDocument(ctx.services, ctx.actor, input)),
});
