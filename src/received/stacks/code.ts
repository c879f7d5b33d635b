import type { StackPath } from './value';

/** Writes a text as a string literal in single quotes, as in PHP, Ruby and JavaScript. */
function singleQuoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}

/** Writes a text as a string literal in double quotes, as in Go, Java and Python. */
export function doubleQuoted(text: string): string {
  return JSON.stringify(text);
}

/** Writes access by brackets, one for each step: `['a']['b'][0]`. */
export function brackets(path: StackPath): string {
  return path.map((step) => `[${typeof step === 'number' ? step : singleQuoted(step)}]`).join('');
}

/** Writes access to properties as JavaScript has it: `.a['b-c'][0]`. */
export function properties(path: StackPath): string {
  return path
    .map((step) =>
      typeof step === 'string' && /^[A-Za-z_$][\w$]*$/.test(step) ? `.${step}` : brackets([step]),
    )
    .join('');
}

/** Returns a function that writes a call with the name of a parameter: `c.req.query('a')`. */
export function call(before: string, after: string, quote = singleQuoted): (path: StackPath) => string {
  return ([name = '']) => `${before}${quote(String(name))}${after}`;
}
