export { type CreateOrganizationInput, createOrganization, createOrganizationInput } from './create.ts';
export { type FoundOperatorInput, foundOperator, foundOperatorInput } from './found-operator.ts';
export {
  type ClientCard,
  type ClientRequisites,
  type GetClientInput,
  getClient,
  getClientInput,
  isFinanceOpen,
} from './get-client.ts';
export {
  type AgentClient,
  type ListAgentClientsInput,
  listAgentClients,
  listAgentClientsInput,
} from './list-for-agent.ts';
export { listProvidedClients, type ProvidedClient } from './list-for-provider.ts';
export { listServicedClients, type ServicedClient } from './list-for-service-center.ts';
export { type ListClientsInput, listClientsInput } from './list-input.ts';
