import { describe, expect, test } from 'vitest';
import {
  type KeyStroke,
  matchesKey,
  type Platform,
  platformOf,
  showKey,
} from '../../../src/views/commands/keys';

const none = { key: '', code: '', altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
const alt = { altKey: true };
const ctrl = { ctrlKey: true };
const meta = { metaKey: true };
const shift = { shiftKey: true };

describe('a key press matches a binding', () => {
  test.each<[binding: string, platform: Platform, stroke: Partial<KeyStroke>]>([
    ['F1', 'other', { key: 'F1' }],
    ['Alt+1', 'other', { ...alt, key: '1', code: 'Digit1' }],
    ['Alt+1', 'mac', { ...alt, key: '¡', code: 'Digit1' }],
    ['Alt+.', 'mac', { ...alt, key: '≥', code: 'Period' }],
    ['Alt+Shift+F', 'other', { ...alt, ...shift, key: 'F', code: 'KeyF' }],
    ['Mod+/', 'other', { ...ctrl, key: '/', code: 'Slash' }],
    ['Mod+/', 'other', { ...ctrl, ...shift, key: '/', code: 'Digit7' }],
    ['Mod+/', 'mac', { ...meta, key: '/', code: 'Slash' }],
    ['Mod+Z', 'mac', { ...meta, key: 'z', code: 'KeyZ' }],
    ['Ctrl+Shift+Space', 'mac', { ...ctrl, ...shift, key: ' ', code: 'Space' }],
  ])('%s on %s', (binding, platform, stroke) => {
    expect(matchesKey(binding, { ...none, ...stroke }, platform)).toBe(true);
  });
});

describe('a key press does not match a binding', () => {
  test.each<[why: string, binding: string, platform: Platform, stroke: Partial<KeyStroke>]>([
    ['another key', 'F1', 'other', { key: 'F2' }],
    ['a modifier too many', 'F1', 'other', { ...shift, key: 'F1' }],
    ['a modifier too few', 'Alt+1', 'other', { key: '1', code: 'Digit1' }],
    ['AltGr, which is Ctrl and Alt', 'Alt+1', 'other', { ...alt, ...ctrl, key: '1', code: 'Digit1' }],
    ['Shift too many', 'Alt+1', 'other', { ...alt, ...shift, key: '!', code: 'Digit1' }],
    ['Shift too few', 'Alt+Shift+F', 'other', { ...alt, key: 'f', code: 'KeyF' }],
    ['⌘ where Mod is Ctrl', 'Mod+/', 'other', { ...meta, key: '/', code: 'Slash' }],
    ['Ctrl where Mod is ⌘', 'Mod+/', 'mac', { ...ctrl, key: '/', code: 'Slash' }],
    ['both', 'Mod+/', 'mac', { ...ctrl, ...meta, key: '/', code: 'Slash' }],
    ['⌘ where Ctrl is meant', 'Ctrl+Space', 'mac', { ...meta, key: ' ', code: 'Space' }],
  ])('%s: %s on %s', (_why, binding, platform, stroke) => {
    expect(matchesKey(binding, { ...none, ...stroke }, platform)).toBe(false);
  });
});

test.each([
  ['F8', 'F8', 'F8'],
  ['Mod+/', '⌘/', 'Ctrl+/'],
  ['Alt+1', '⌥1', 'Alt+1'],
  ['Alt+Shift+F', '⇧⌥F', 'Alt+Shift+F'],
  ['Alt+Enter', '⌥↩', 'Alt+Enter'],
  ['Ctrl+Space', '⌃Space', 'Ctrl+Space'],
])('%s is shown as %s on a Mac and %s elsewhere', (binding, mac, other) => {
  expect(showKey(binding, 'mac')).toBe(mac);
  expect(showKey(binding, 'other')).toBe(other);
});

test.each([
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15', 'mac'],
  ['Mozilla/5.0 (iPad; CPU OS 17_4 like Mac OS X) AppleWebKit/605.1.15', 'mac'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36', 'other'],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36', 'other'],
])('%s is %s', (userAgent, platform) => {
  expect(platformOf(userAgent)).toBe(platform);
});
