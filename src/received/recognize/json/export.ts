import type { ArrivalProduct } from '../../arrival';
import { type JsonObject, objectOf, scalarOf, valueOf } from './source';

/** Returns the tool that requests were exported from, where the outermost object of the text shows it. */
export function exportOf(root: JsonObject): ArrivalProduct | undefined {
  const info = objectOf(root, ['info']);
  const schema = info && scalarOf(valueOf(info, ['schema']));
  if (schema?.includes('getpostman.com') === true) return 'postman';
  const isInsomnia =
    valueOf(root, ['exportformat']) !== undefined && valueOf(root, ['resources']) !== undefined;
  return isInsomnia ? 'insomnia' : undefined;
}
