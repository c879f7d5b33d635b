import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { macroColor } from '../src/views';

/* Colors of the page as the design computed them: statements 16 and 17 of its checklist. */

const css = ['src/app.css', 'src/ui/frame.css'].map((path) => readFileSync(path, 'utf8')).join('\n');

type Theme = 'light' | 'dark';
type Rgb = readonly [number, number, number];

/** The value of a token in a theme, as red, green and blue from 0 to 1. */
function token(name: string, theme: Theme): Rgb {
  const value = new RegExp(`--${name}:\\s*([^;]+);`).exec(css)?.[1] ?? '';
  const alias = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (alias !== undefined) return token(alias, theme);
  const hex = /^light-dark\(#(\w{6}), #(\w{6})\)$/.exec(value)?.[theme === 'light' ? 1 : 2];
  if (hex === undefined) throw new Error(`The token ${name} has no two colors.`);
  const at = (index: number) => Number.parseInt(hex.slice(index, index + 2), 16) / 255;
  return [at(0), at(2), at(4)];
}

const mix = (a: Rgb, b: Rgb, share: number): Rgb => [
  a[0] * share + b[0] * (1 - share),
  a[1] * share + b[1] * (1 - share),
  a[2] * share + b[2] * (1 - share),
];

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** The contrast of two colors by WCAG 2.2, from 1 to 21. */
function contrast(a: Rgb, b: Rgb): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** A color in OKLab, in which equal distances look equal. */
function oklab(color: Rgb): Rgb {
  const [r, g, b] = [linear(color[0]), linear(color[1]), linear(color[2])];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const distance = (a: Rgb, b: Rgb) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

const MACROS = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'];
const SYNTAX = ['syntax-key', 'syntax-string', 'syntax-number', 'syntax-punctuation'];
const STATES = ['ok', 'warning', 'lost', 'error', 'held', 'neutral'];
const TINTS = STATES.map((state) => `${state}-surface`);

/** Each text with what it can be on. */
const TEXTS: readonly (readonly [string, readonly string[]])[] = [
  ['text', ['surface', 'surface-raised', 'page', 'sunken', 'lit', 'selection', ...TINTS]],
  ['text-muted', ['surface', 'surface-raised', 'page', 'sunken', 'lit', ...TINTS]],
  ['accent', ['surface', 'accent-surface']],
  ['on-accent', ['accent']],
  ...STATES.map((state) => [state, ['surface', 'surface-raised', `${state}-surface`]] as const),
  ...MACROS.map((macro) => [macro, ['surface', 'lit', 'selection']] as const),
  ...SYNTAX.map((syntax) => [syntax, ['surface', 'selection']] as const),
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test('16: every text reaches a contrast of 4.5 on everything that it can be on', () => {
    const low = TEXTS.flatMap(([text, backgrounds]) =>
      backgrounds
        .map((name) => [`${text} on ${name}`, contrast(token(text, theme), token(name, theme))] as const)
        .filter(([, ratio]) => ratio < 4.5),
    );
    expect(low).toEqual([]);
  });

  test('16: a macro reaches it on its own tint, in the request and in a badge', () => {
    const surface = token('surface', theme);
    for (const name of MACROS) {
      const color = token(name, theme);
      for (const share of [0.09, 0.14]) {
        expect(contrast(color, mix(color, surface, share)), name).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test('16: edges of controls and the ring of the focus reach 3', () => {
    for (const edge of ['border-strong', 'focus', 'lit-edge']) {
      for (const name of ['surface', 'surface-raised', 'page']) {
        expect(contrast(token(edge, theme), token(name, theme)), `${edge} on ${name}`).toBeGreaterThan(3);
      }
    }
  });

  test('17: no two of the six macro colors look alike', () => {
    const colors = MACROS.map((name) => oklab(token(name, theme)));
    const distances = colors.flatMap((a, index) => colors.slice(index + 1).map((b) => distance(a, b)));
    expect(Math.min(...distances)).toBeGreaterThan(0.1);
  });
});

test('17: macros with numbers less than six apart have different colors', () => {
  const numbers = Array.from({ length: 40 }, (_, index) => index + 1);
  for (const number of numbers) {
    const near = [0, 1, 2, 3, 4, 5].map((step) => macroColor(number + step));
    expect(new Set(near).size, String(number)).toBe(6);
  }
});
