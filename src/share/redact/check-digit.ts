const IMEI = /^\d{15}$/;
const CARD = /^(?:[45]\d{3}|2[2-7]\d\d|6(?:011|5\d\d))(?:[ -]?\d{4}){3}$/;

/** True for digits of which the last one fits the others, as in card numbers and IMEIs (Luhn); other characters do not count. */
export function hasCheckDigit(text: string): boolean {
  return sumOf(text.replace(/\D/g, '')) % 10 === 0;
}

/** True for a text that is an IMEI or a card number by its form. */
export function isCheckedNumber(text: string): boolean {
  return (IMEI.test(text) || CARD.test(text)) && hasCheckDigit(text);
}

/** Writes a number over a text that `isCheckedNumber`, so that the result is one, too: first digit, zeros, the number, check digit. */
export function checkedNumber(text: string, number: number): string {
  const first = CARD.test(text) ? '4' : '1';
  const count = text.replace(/\D/g, '').length;
  const digits =
    first +
    String(number)
      .padStart(count - 2, '0')
      .slice(2 - count);
  const written = digits + String((10 - (sumOf(`${digits}0`) % 10)) % 10);
  let at = 0;
  return text.replace(/\d/g, () => written.charAt(at++));
}

// Every second digit from the right counts twice.
function sumOf(digits: string): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const counted = index % 2 === 1 ? digit * 2 : digit;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum;
}
