import { withCodes } from '../../engine';
import type { DecodedRequest, DecodedValue } from './decoded';

/** The widest column of names, in characters; a longer name moves its value to the right. */
const WIDEST_NAME = 32;

/** Writes a decoded request for people: its address, then a line for each value. Ends with an empty line. */
export function decodedText({ method, address, values, refused }: DecodedRequest): string {
  const width = Math.min(WIDEST_NAME, Math.max(0, ...values.map(({ name }) => name.length)));
  const lines = [
    withCodes(`${method} ${address}`),
    ...(refused === undefined ? [] : [`  refused: ${refused}`]),
    ...values.flatMap((value) => valueLines(value, width)),
  ];
  return `${lines.join('\n')}\n\n`;
}

function valueLines(
  { place, name, value, problems = [], read }: DecodedValue,
  width: number,
): readonly string[] {
  const lead = `  ${place.padEnd(8)}  ${withCodes(name).padEnd(width)}  `;
  const indent = ' '.repeat(lead.length);
  const [first = '', ...rest] = withCodes(value).split(/\r?\n/);
  return [
    `${lead}${first}`.trimEnd(),
    ...rest.map((line) => indent + line),
    ...(read === undefined ? [] : [`${indent}${withCodes(read.code)}: ${withCodes(read.result)}`]),
    ...problems.map((problem) => `${indent}${problem}`),
  ];
}
