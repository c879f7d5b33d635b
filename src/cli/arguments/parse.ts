import { parseArgs } from 'node:util';
import { editDistance } from '../../engine';
import { type Failure, usageFailure } from '../exit';
import type { Command, Given, Option } from './command';

/** The options of every command. */
export const COMMON_OPTIONS: readonly Option[] = [
  { name: 'help', short: 'h', help: 'Shows this help.' },
  { name: 'version', short: 'V', help: 'Shows the version.' },
];

type Reading = { readonly ok: true; readonly given: Given } | Failure;

/** Reads the arguments after the name of a command. Total: what is wrong is said in a sentence. */
export function readArguments(command: Command, written: readonly string[]): Reading {
  const options = [...command.options, ...COMMON_OPTIONS];
  const { tokens } = parseArgs({
    args: [...written],
    options: Object.fromEntries(options.map((option) => [option.name, optionConfig(option)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options.find(({ name }) => name === token.name);
    if (option === undefined) return usageFailure(unknownOption(command, token.rawName, options));
    const problem = valueProblem(option, token, values);
    if (problem !== undefined) return usageFailure(`${problem} ${seeHelp(command)}`);
    values.set(option.name, [...(values.get(option.name) ?? []), token.value ?? '']);
  }
  return { ok: true, given: { values, files } };
}

/** Says where the arguments of a command are explained. */
function seeHelp({ name }: Pick<Command, 'name'>): string {
  return `See “postback ${name} --help”.`;
}

/** Returns the name most like a written one; undefined when none is alike. */
export function nearest(written: string, names: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(written.length / 3));
  const rated = names.map((name) => ({ name, distance: editDistance(written, name, limit) }));
  return rated.filter(({ distance }) => distance <= limit).sort((a, b) => a.distance - b.distance)[0]?.name;
}

function optionConfig({ short, value }: Option) {
  return {
    type: value === undefined ? ('boolean' as const) : ('string' as const),
    multiple: true,
    ...(short !== undefined && { short }),
  };
}

function unknownOption(command: Command, written: string, options: readonly Option[]): string {
  const like = nearest(
    written.replace(/^-+/, ''),
    options.map(({ name }) => name),
  );
  const hint = like === undefined ? '' : ` Did you mean --${like}?`;
  return `“${command.name}” has no option ${written}.${hint} ${seeHelp(command)}`;
}

interface Token {
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function valueProblem(
  option: Option,
  { rawName, value, inlineValue }: Token,
  values: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  if (option.value === undefined) return value === undefined ? undefined : `${rawName} takes no value.`;
  // A value that begins with a hyphen is most likely the next option.
  if (value === undefined || (inlineValue !== true && /^-./.test(value))) {
    return `${rawName} needs a value: ${rawName} ${option.value}.`;
  }
  if (option.isMany !== true && values.has(option.name)) return `${rawName} is given more than once.`;
  if (option.choices?.includes(value) === false) {
    return `${rawName} cannot be “${value}”. It is one of: ${option.choices.join(', ')}.`;
  }
  return undefined;
}
