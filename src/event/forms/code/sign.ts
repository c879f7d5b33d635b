/** What was seen in a value that tells in which language it is written. */
export type CodeSign =
  | 'arrow'
  | 'at'
  | 'bare'
  | 'colon-list'
  | 'cut'
  | 'dump'
  | 'equals'
  | 'new'
  | 'nothing-nil'
  | 'nothing-undef'
  | 'parentheses'
  | 'percent'
  | 'rocket'
  | 'rocket-list'
  | 'symbol'
  | 'to'
  | `name-${string}`;

/** Notes what is between a key and its value; in brackets of a list, other languages use the same. */
export function noteSign(signs: Set<CodeSign>, sign: string, isList: boolean): void {
  if (sign === '=>') signs.add(isList ? 'rocket-list' : 'rocket');
  else if (sign === '->') signs.add('arrow');
  else if (sign === '=') signs.add('equals');
  else if (sign === 'to') signs.add('to');
  else if (isList) signs.add('colon-list');
}
