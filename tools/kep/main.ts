import { closeVerification } from '@koreshok/signing';

import { readArguments, USAGE, UsageError } from './arguments.ts';
import { UnreadableFile } from './files.ts';
import { EXIT, verifyCommand } from './verify.ts';

/** `npm run -s kep -- verify …`: judges a signature for the support desk and prints one JSON object. */
const run = async (words: readonly string[]): Promise<number> => {
  if (words.includes('--help') || words.includes('-h')) {
    console.log(USAGE);
    return EXIT.valid;
  }
  const now = new Date();
  try {
    const { answer, status } = await verifyCommand(readArguments(words, now));
    console.log(JSON.stringify(answer, null, process.stdout.isTTY ? 2 : 0));
    return status;
  } catch (error) {
    if (error instanceof UnreadableFile) {
      console.log(
        JSON.stringify({
          verdict: 'unreadable',
          code: 'input.unreadable',
          sentence: error.message,
          signer: null,
          chain: [],
          algorithms: null,
          times: { at: readArguments(words, now).at, claimed: null },
        }),
      );
      return EXIT.unreadable;
    }
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${USAGE}`);
    return EXIT.usage;
  } finally {
    await closeVerification();
  }
};

process.exitCode = await run(process.argv.slice(2));
