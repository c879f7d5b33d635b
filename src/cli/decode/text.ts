import { printable } from '../printable';
import type { DecodedRequest, DecodedValue } from './decoded';

/** The widest column of names, in characters; a longer name moves its value to the right. */
const WIDEST_NAME = 32;

/** Writes a decoded request for people: its address, then a line for each value. Ends with an empty line. */
export function decodedText({ method, address, values, refused }: DecodedRequest): string {
  const width = Math.min(WIDEST_NAME, Math.max(0, ...values.map(({ name }) => printable(name).length)));
  const lines = [
    printable(`${method} ${address}`),
    ...(refused === undefined ? [] : [`  refused: ${printable(refused)}`]),
    ...values.flatMap((value) => valueLines(value, width)),
  ];
  return `${lines.join('\n')}\n\n`;
}

function valueLines(
  { place, name, value, problems = [], read }: DecodedValue,
  width: number,
): readonly string[] {
  const lead = `  ${place.padEnd(8)}  ${printable(name).padEnd(width)}  `;
  const indent = ' '.repeat(lead.length);
  const [first = '', ...rest] = value.split(/\r?\n/).map(printable);
  return [
    `${lead}${first}`.trimEnd(),
    ...rest.map((line) => indent + line),
    ...(read === undefined ? [] : [`${indent}${printable(read.code)}: ${printable(read.result)}`]),
    ...problems.map((problem) => `${indent}${problem}`),
  ];
}
