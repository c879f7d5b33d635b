import type { ExitCode, Failure } from '../exit';
import type { Io } from '../io';

/** An option of a command. */
export interface Option {
  /** The long name, without the hyphens. */
  readonly name: string;
  /** The letter of the short form; absent when there is none. */
  readonly short?: string;
  /** What the value is, such as `FILE`; absent for a switch. */
  readonly value?: string;
  /** The values it may have, the default first; absent when any text will do. */
  readonly choices?: readonly string[];
  /** True when none of the choices is the default. */
  readonly isOpen?: true;
  /** True when it may be given several times. */
  readonly isMany?: true;
  /** What it does, in one or two sentences. */
  readonly help: string;
}

/** What was given on the command line. */
export interface Given {
  /** The values of each option that was given, by its long name, in order; a switch has one empty text. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** The other arguments: files, and `-` for standard input. */
  readonly files: readonly string[];
}

/** A command of the program. */
export interface Command {
  /** Its name on the command line. */
  readonly name: string;
  /** What it does, in the imperative and in one line, without a full stop. */
  readonly summary: string;
  /** The arguments besides options, such as `[FILE…]`. */
  readonly operands: string;
  /** What it does, in paragraphs. */
  readonly about: readonly string[];
  /** Its options, without those that every command has. */
  readonly options: readonly Option[];
  /** What exit code 1 means for this command, as a sentence. */
  readonly found: string;
  /** Command lines that show how it is used. */
  readonly examples: readonly Example[];
  /** Runs it. Returns the exit code, or why it cannot run. */
  readonly run: (given: Given, io: Io) => Promise<ExitCode | Failure>;
}

/** A command line that shows how a command is used. */
export interface Example {
  /** What it does, without a full stop. */
  readonly does: string;
  /** The command line. */
  readonly line: string;
}

/** Returns the last value of an option; undefined when it was not given. */
export function valueOf({ values }: Given, name: string): string | undefined {
  return values.get(name)?.at(-1);
}

/** Returns all values of an option, in order; empty when it was not given. */
export function valuesOf({ values }: Given, name: string): readonly string[] {
  return values.get(name) ?? [];
}

/** True when an option was given. */
export function isGiven({ values }: Given, name: string): boolean {
  return values.has(name);
}

/** Returns the chosen value of an option with choices; the first of them when it was not given. */
export function choiceOf<Choice extends string>(
  given: Given,
  name: string,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const value = valueOf(given, name);
  return choices.find((choice) => choice === value) ?? choices[0];
}
