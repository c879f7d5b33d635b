/**
 * Writes a share as a percentage with at most one decimal, such as “85.5%”. Only what is exactly all or nothing is written
 * as 100 or 0. A share of nothing is 0.
 */
export function percent(part: number, whole: number): string {
  if (whole <= 0 || part <= 0) return '0%';
  if (part >= whole) return '100%';
  const tenths = Math.min(999, Math.round((part / whole) * 1000));
  if (tenths === 0) return 'under 0.1%';
  return `${String(tenths / 10)}%`;
}
