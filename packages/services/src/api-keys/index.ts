export { type CreateApiKeyInput, createApiKey, createApiKeyInput } from './create.ts';
export { type ApiKeyRow, listApiKeys } from './list.ts';
export { resolveApiKey } from './resolve.ts';
export { type RevokeApiKeyInput, revokeApiKey, revokeApiKeyInput } from './revoke.ts';
