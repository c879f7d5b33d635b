import { afterEach, beforeEach, expect, test } from 'vitest';
import '../../../src/app.css';
import type { EditorHandle } from '../../../src/editor';
import { createArrivedEditor } from '../../../src/editor/arrived';

const TEXT = '/p?time=2024-05-02+09:10';
const VALUE = { from: TEXT.indexOf('2024'), to: TEXT.length };
const PLUS = { from: TEXT.indexOf('+'), to: TEXT.indexOf('+') + 1 };

let editor: EditorHandle;
let parent: HTMLElement;

beforeEach(() => {
  parent = document.body.appendChild(document.createElement('div'));
  const deaf = () => undefined;
  editor = createArrivedEditor({ parent, text: TEXT, label: 'What arrived', onChange: deaf, onPoint: deaf });
});

afterEach(() => {
  editor.destroy();
  parent.remove();
});

test('shows the number of a value once, also where a problem or the pointer marks a part of it', () => {
  editor.setMarks?.([{ ...VALUE, number: 6 }]);
  const difference = { severity: 'hint', code: 'difference', message: 'A + is a space.' } as const;
  editor.setDiagnostics([{ ...PLUS, ...difference, fixes: [], suggestions: [] }]);
  editor.setHighlights([PLUS]);
  const numbered = [...parent.querySelectorAll('[data-number]')];
  expect(numbered.map((each) => each.textContent)).toEqual(['2024-05-02+09:10']);
  expect(parent.querySelector('.pb-lit')?.textContent).toBe('+');
});
