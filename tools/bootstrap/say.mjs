// The bootstrap runs on whatever Node is there (20.19 or later) before anything is installed, so it depends on nothing
// and is plain JavaScript.

const began = Date.now();

/** One line of progress with the seconds since the command began. */
export function say(text) {
  process.stdout.write(`${seconds(Date.now() - began)}  ${text}\n`);
}

/** Ends the command with a sentence that says what is wrong and what to do. */
export function giveUp(text) {
  process.stderr.write(`\n${text}\n`);
  process.exit(1);
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1).padStart(6)} s`;
