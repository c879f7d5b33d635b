import { writeFile } from 'node:fs/promises';
import { EXIT } from './exit';
import { type Io, STANDARD_INPUT } from './io';
import { partsOf } from './read-file';
import { run } from './run';

const { stdin, stdout, stderr, argv } = process;

const io: Io = {
  read: (path) => {
    if (path !== STANDARD_INPUT) return partsOf(path);
    if (stdin.isTTY) io.warn('postback: Reading what you type. Ctrl+D ends it.');
    return stdin;
  },
  write: (text) =>
    new Promise((resolve) => {
      if (stdout.write(text)) resolve();
      else stdout.once('drain', resolve);
    }),
  warn: (line) => void stderr.write(`${line}\n`),
  save: (path, text) => writeFile(path, text),
};

// A reader that has seen enough, such as `head`, closes the pipe. That is no fault, so the program ends without a word.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    if (stream === stdout) stderr.write(`postback: The output cannot be written: ${error.message}\n`);
    process.exit(EXIT.input);
  });
}

try {
  process.exitCode = await run(argv.slice(2), io);
} catch (error) {
  stderr.write(
    `postback: This is a fault of the program. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = EXIT.fault;
}
