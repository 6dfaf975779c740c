import { groups } from './catalogue/index.ts';
import { fallbackText } from './read.ts';
import type { ProcessName, Setting } from './setting.ts';

const titles: Readonly<Record<keyof typeof groups, string>> = {
  general: 'General',
  database: 'Database',
  portal: 'Portal',
  companies: 'Registry of companies',
  gateway: 'Gateway',
  rush: 'A rush of documents',
  relay: 'Relay to the tax service',
  fnsReception: 'Applications to the tax service and signatures',
  marking: 'Relay to the marking system',
  worker: 'Worker',
  mail: 'Mail',
  sms: 'Short messages',
  files: 'Files',
  antivirus: 'Virus scanner',
  signing: 'Signing and papers',
  sandbox: 'Sandbox (demonstration, tests and benchmarks only)',
  demo: 'Demonstration data',
};

const head = `# Every setting, made from packages/environment by \`npm run environment:example\`. Do not edit by hand.
# A line that is commented out shows the value that holds without it. What is required in
# production has that value in development alone. Copy to \`.env\` what you change.
`;

/** The text of \`.env.example\`: every setting by group with its meaning, kind, readers and default. */
export function renderExample(): string {
  const parts = Object.entries(groups).map(([group, settings]) => {
    const title = titles[group as keyof typeof groups];
    const entries = Object.entries(settings as Readonly<Record<string, Setting<unknown, ProcessName>>>);
    return `\n# ---- ${title} ----\n${entries.map(([name, setting]) => renderSetting(name, setting)).join('')}`;
  });
  return head + parts.join('');
}

function renderSetting(name: string, setting: Setting<unknown, ProcessName>): string {
  const need = setting.onlyInDevelopment ? ' Required in production.' : setting.optional ? ' Optional.' : '';
  const readers = `Read by ${setting.readBy.join(', ')}.`;
  return `\n# ${setting.meaning}\n# ${capital(setting.kind.name)}.${need} ${readers}\n#${name}=${fallbackText(name) ?? ''}\n`;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
