import { STANDARD_INPUT } from '../io';
import type { Problem } from './problem';

/** Writes problems as one JSON object. Offsets count UTF-16 units of the file, lines and columns from 1. */
export function toJsonReport(problems: readonly Problem[], version: string): string {
  const listed = problems.map(({ elsewhere, ...problem }) => ({
    ...problem,
    file: uriOf(problem.file),
    ...(elsewhere.length > 0 && { elsewhere }),
  }));
  return `${JSON.stringify({ version, problems: listed }, null, 2)}\n`;
}

/** The name of a file in reports for other programs. */
export function uriOf(file: string): string {
  return file === STANDARD_INPUT ? 'stdin' : file;
}
