// AssemblyScript: `usize` is an address in the memory of the module, `load` and `store` read and write there.

/** How many bytes are looked at together. */
export const WIDTH: i32 = 16;

/** ASCII, by the names of the characters. */
export const NEWLINE: u32 = 10;
export const RETURN: u32 = 13;
export const SPACE: u32 = 32;
export const QUOTE: u32 = 34;
export const HASH: u32 = 35;
export const PERCENT: u32 = 37;
export const AMPERSAND: u32 = 38;
export const PLUS: u32 = 43;
export const HYPHEN: u32 = 45;
export const DOT: u32 = 46;
export const ZERO: u32 = 48;
export const COLON: u32 = 58;
export const EQUALS: u32 = 61;
export const QUESTION: u32 = 63;
export const BACKSLASH: u32 = 92;
export const UNDERSCORE: u32 = 95;

/** Returns the lowest bits of a mask, up to but without the one at `count`, which is at most 31. */
export function lowest(count: i32): i32 {
  return (1 << count) - 1;
}
