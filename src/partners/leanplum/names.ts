import { API_LIMITS } from './actions';

const RULES: readonly (readonly [RegExp, string])[] = [
  [/^[.-]/, 'begins with a dot or a hyphen'],
  [/\/$/, 'ends with a slash'],
  [/[,|"{\t\n\r]/, 'has a comma, a bar, a double quote, a brace, a tab or a line break in it'],
  [/^\d+(?:\.\d+)?$/, 'is a number'],
];

/** Says what is wrong with the name of an event, a state, an attribute or a parameter (L2, API limits); undefined when it is fine. */
export function nameProblem(name: string): string | undefined {
  if (name === '') return 'is empty';
  if (name.length > API_LIMITS.name.most) return `is longer than ${API_LIMITS.name.most} characters`;
  return RULES.find(([pattern]) => pattern.test(name))?.[1];
}
