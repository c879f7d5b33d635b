// In the raw data an event without parameters has the word null in its value, and regions without a DMA the word None.
// Databases and data frames write the other words in an empty cell.
const NO_VALUE = /^(?:null|NULL|None|NaN|\\N|ᴺᵁᴸᴸ)$/;
const MAX_LENGTH = 4;

/** True for a word that programs write in a table where there is no value. */
export function isNoValue(text: string): boolean {
  return text.length <= MAX_LENGTH && NO_VALUE.test(text);
}
