import { EXIT, type ExitCode } from './exit.ts';
import type { Input } from './input.ts';
import { jsonText } from './pretty.ts';
import { recognize, type Recognized } from './recognize.ts';
import { findingsOf, reportOf } from './report.ts';
import { documentOfJson } from './written.ts';

/** Prints everything that can be said about the bytes of a file as one JSON object. */
export const decodeCommand = (input: Input): ExitCode => {
  const found = input.encoding === 'json' ? documentOfText(input.text) : recognize(input.bytes);
  const findings = findingsOf(found);
  console.log(
    jsonText({ encoding: input.encoding, bytes: input.bytes.length, ...reportOf(found, findings) }),
  );
  if (found.error !== null) return EXIT.unreadable;
  return findings.length === 0 ? EXIT.clean : EXIT.findings;
};

const documentOfText = (text: string): Recognized => ({
  what: 'document',
  session: null,
  container: null,
  document: documentOfJson(text).document,
  left: 0,
  error: null,
});
