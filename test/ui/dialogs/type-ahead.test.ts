import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { typeAhead } from '../../../src/ui/dialogs/type-ahead';

const heard: string[] = [];

let box: HTMLInputElement;
let other: HTMLTextAreaElement;

beforeEach(() => {
  heard.length = 0;
  box = document.createElement('input');
  box.toggleAttribute('data-first');
  box.addEventListener('input', () => heard.push(box.value));
  other = document.createElement('textarea');
  document.body.replaceChildren(box, other);
});

// The tests of other files draw on the same page.
afterEach(() => document.body.replaceChildren());

test('what was typed meanwhile is in the box that gets the focus first, once', async () => {
  typeAhead();
  await userEvent.keyboard('cupy{Backspace}{Backspace}{Backspace}opy as');
  expect(box.value).toBe('');
  box.focus();
  expect(box.value).toBe('copy as');
  expect(heard).toEqual(['copy as']);
  await userEvent.keyboard(' curl');
  expect(box.value).toBe('copy as curl');
});

test('keys of other elements and with Ctrl or Alt are left to them, and are not in the box', async () => {
  typeAhead();
  other.focus();
  await userEvent.keyboard('x');
  other.blur();
  await userEvent.keyboard('{Control>}b{/Control}{Alt>}c{/Alt}{Shift}');
  box.focus();
  expect(box.value).toBe('');
  expect(heard).toEqual(['']);
});

test('keeps nothing after it was ended', async () => {
  const typing = typeAhead();
  await userEvent.keyboard('x');
  typing.abort();
  box.focus();
  expect(box.value).toBe('');
});

test('a box that has a text keeps it', async () => {
  typeAhead();
  await userEvent.keyboard('x');
  box.value = 'old';
  box.focus();
  expect(box.value).toBe('old');
});
