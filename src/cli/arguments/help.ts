import { EXIT, EXIT_MEANINGS } from '../exit';
import type { Command, Example, Option } from './command';
import { COMMON_OPTIONS } from './parse';
import { columns, wrap } from './wrap';

/** Writes the help of the program. */
export function programHelp(commands: readonly Command[]): string {
  return page([
    ['Usage: postback COMMAND [OPTION…] [FILE…]'],
    wrap(
      'Does in pipes and in CI what the Postback Playground does in the browser. Nothing is sent anywhere.',
    ),
    ['Commands:', ...columns(commands.map(({ name, summary }) => [name, summary]))],
    ['Options:', ...optionLines(COMMON_OPTIONS)],
    ['Exit codes:', ...columns(EXIT_MEANINGS.map(([code, meaning]) => [String(code), meaning]))],
    ['“postback COMMAND --help” explains a command, with examples.'],
  ]);
}

/** Writes the help of a command. */
export function commandHelp({ name, operands, about, options, found, examples }: Command): string {
  const codes = EXIT_MEANINGS.map(
    ([code, meaning]) => [String(code), code === EXIT.found ? found : meaning] as const,
  );
  return page([
    [`Usage: postback ${name} [OPTION…] ${operands}`.trimEnd()],
    ...about.map((paragraph) => wrap(paragraph)),
    ['Options:', ...optionLines([...options, ...COMMON_OPTIONS])],
    ['Exit codes:', ...columns(codes)],
    ['Examples:', ...exampleLines(examples)],
  ]);
}

function page(blocks: readonly (readonly string[])[]): string {
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function optionLines(options: readonly Option[]): readonly string[] {
  return columns(
    options.map(({ name, short, value, choices, isOpen, help }) => {
      const letter = short === undefined ? '    ' : `-${short}, `;
      const usual = isOpen === true ? '' : ` Default: ${choices?.[0] ?? ''}.`;
      const known = choices === undefined ? '' : ` One of: ${choices.join(', ')}.${usual}`;
      return [`${letter}--${name}${value === undefined ? '' : ` ${value}`}`, help + known] as const;
    }),
  );
}

function exampleLines(examples: readonly Example[]): readonly string[] {
  return examples.flatMap(({ does, line }, index) => [
    ...(index === 0 ? [] : ['']),
    ...wrap(`${does}:`, 84).map((each) => `  ${each}`),
    `    ${line}`,
  ]);
}
