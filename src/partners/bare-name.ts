/**
 * Brings a partner's name to what tells partners apart: AppsFlyer's own names of partners end in `_int`, and case, blanks
 * and signs do not count.
 */
export function bareName(name: string): string {
  return name.toLowerCase().replace(/_int$|[^a-z0-9]/g, '');
}
