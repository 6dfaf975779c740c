import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

// Migrations are plain SQL applied by our own runner, so no schema engine is needed; where none is
// installed the CLI still looks for one at every command, and this stand-in answers its version query.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= fileURLToPath(
  new URL('./prisma/no-schema-engine.sh', import.meta.url),
);

export default defineConfig({ schema: 'prisma/schema', migrations: { path: 'migrations' } });
