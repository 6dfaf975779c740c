import { parseArgs } from 'node:util';

import { FiscalDecodeError, FiscalEncodeError } from '@koreshok/fiscal';

import { decodeCommand } from './decode.ts';
import { encodeCommand } from './encode.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { readInput } from './input.ts';
import { jsonText } from './pretty.ts';
import { sendCommand } from './send.ts';

const USAGE = `npm run -s fiscal -- decode FILE
npm run -s fiscal -- encode FILE.json [--as document|rawData|container|message] [--hex | --base64] [--out FILE]
npm run -s fiscal -- send FILE --to HOST:PORT [--timeout SECONDS]

FILE is a message, a container, rawData or a document, in bytes, hex or base64, or the JSON of a document; - is standard input.
Exit status: 0 clean, 1 findings, 2 unreadable or unanswered, 64 wrong command line.`;

const OPTIONS = {
  as: { type: 'string' },
  hex: { type: 'boolean', default: false },
  base64: { type: 'boolean', default: false },
  out: { type: 'string' },
  to: { type: 'string' },
  timeout: { type: 'string', default: '10' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const wrongUsage = (): ExitCode => {
  console.error(USAGE);
  return EXIT.usage;
};

const run = async (): Promise<ExitCode> => {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const [command, file, ...rest] = positionals;
  if (values.help) {
    console.log(USAGE);
    return EXIT.clean;
  }
  if (command === undefined || file === undefined || rest.length > 0) return wrongUsage();
  const input = await readInput(file);
  switch (command) {
    case 'decode':
      return decodeCommand(input);
    case 'encode':
      return encodeCommand(input, values);
    case 'send':
      return values.to === undefined ? wrongUsage() : sendCommand(input, values.to, Number(values.timeout));
    default:
      return wrongUsage();
  }
};

/** Prints an error as the one JSON object a command gives. */
const reportError = (cause: unknown): ExitCode => {
  if (cause instanceof FiscalDecodeError || cause instanceof FiscalEncodeError) {
    const { code, message, tag, details } = cause;
    const offset = cause instanceof FiscalDecodeError ? { offset: cause.offset } : {};
    console.log(
      jsonText({ error: { code, message, ...offset, ...(tag === undefined ? {} : { tag }), details } }),
    );
    return EXIT.unreadable;
  }
  console.error(cause instanceof Error ? cause.message : String(cause));
  return EXIT.usage;
};

try {
  process.exitCode = await run();
} catch (cause) {
  process.exitCode = reportError(cause);
}
