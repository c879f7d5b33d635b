import type { Command } from './arguments/command';
import { commandHelp, programHelp } from './arguments/help';
import { nearest, readArguments } from './arguments/parse';
import { isGiven } from './arguments/command';
import { COMMANDS } from './commands';
import { EXIT, type ExitCode, type Failure, usageFailure } from './exit';
import { decompressed } from './gunzip';
import { type Io, isText, STANDARD_INPUT } from './io';
import { printable } from './printable';
import { VERSION } from './version';

/** Runs the program with the arguments after its name, and returns the exit code. */
export async function run(written: readonly string[], io: Io): Promise<ExitCode> {
  const own: Io = { ...io, read: readerFrom(io), warn: (text) => io.warn(linesOf(text)) };
  const result = await runCommand(written, own);
  if (typeof result === 'number') return result;
  own.warn(`postback: ${result.message}`);
  return result.exit;
}

// Messages quote names of files and what is in files, which must not control the terminal.
function linesOf(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

function readerFrom({ read }: Io): Io['read'] {
  let isUsed = false;
  return (path) => {
    if (path === STANDARD_INPUT && isUsed) throw new Error('it is named more than once.');
    isUsed ||= path === STANDARD_INPUT;
    return isText(path) ? bytesOf(path) : decompressed(read(path));
  };
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(new TextEncoder().encode(text));
}

async function runCommand([name, ...rest]: readonly string[], io: Io): Promise<ExitCode | Failure> {
  if (name === undefined) {
    io.warn(programHelp(COMMANDS).trimEnd());
    return EXIT.usage;
  }
  if (name === '--version' || name === '-V') return show(`${VERSION}\n`, io);
  if (name === 'help' || name === '--help' || name === '-h') return help(rest, io);
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined) return usageFailure(unknownCommand(name));
  const reading = readArguments(command, rest);
  if (!reading.ok) return reading;
  if (isGiven(reading.given, 'help')) return show(commandHelp(command), io);
  if (isGiven(reading.given, 'version')) return show(`${VERSION}\n`, io);
  return command.run(reading.given, io);
}

async function help([name]: readonly string[], io: Io): Promise<ExitCode | Failure> {
  if (name === undefined) return show(programHelp(COMMANDS), io);
  const command = COMMANDS.find((each) => each.name === name);
  return command === undefined ? usageFailure(unknownCommand(name)) : show(commandHelp(command), io);
}

async function show(text: string, io: Io): Promise<ExitCode> {
  await io.write(text);
  return EXIT.done;
}

function unknownCommand(written: string): string {
  const names = COMMANDS.map(({ name }: Command) => name);
  const like = nearest(written, names);
  const hint = like === undefined ? '' : ` Did you mean “postback ${like}”?`;
  return `There is no command “${written}”.${hint} The commands are: ${names.join(', ')}. See “postback --help”.`;
}
