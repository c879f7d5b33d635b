import { acceptCompletion, completionStatus } from '@codemirror/autocomplete';
import { EditorView } from '@codemirror/view';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../src/app.css';
import { createTemplateEditor, type EditorHandle } from '../../../src/editor';
import { DEFAULT_OPTIONS } from '../../../src/engine';
import { readEvent } from '../../../src/event';
import { EVENT_SAMPLES, TEMPLATE_SAMPLES } from '../../../src/event/samples';
import { APPSFLYER } from '../../../src/vocabulary';

let editor: EditorHandle;
let root: HTMLElement;

const box = () => page.getByRole('textbox', { name: 'Template' });
const list = () => page.getByRole('listbox');
const headings = () => [...document.querySelectorAll('completion-section')].map((each) => each.textContent);
const card = () => document.querySelector('.cm-completionInfo');
const status = () => {
  const view = EditorView.findFromDOM(root);
  return view === null ? 'gone' : completionStatus(view.state);
};

/** The text of the editor, line breaks included. */
const text = () => EditorView.findFromDOM(root)?.state.doc.toString();

/** The label of a row and what is at its right. */
function rowText(row: Element | null): readonly (string | undefined)[] {
  return ['.cm-completionLabel', '.pb-value-now'].map((part) => row?.querySelector(part)?.textContent);
}

/** Does what Enter does, as soon as the list takes it: one that has just opened does not yet. */
async function accept(): Promise<void> {
  const view = EditorView.findFromDOM(root);
  await expect.poll(() => view !== null && acceptCompletion(view)).toBe(true);
}

/** Puts an editor with a text, the cursor at its end, and a button after it into a window of this size. */
async function open(written: string, width = 1366, height = 768): Promise<void> {
  await page.viewport(width, height);
  const reading = readEvent(EVENT_SAMPLES[0]?.text ?? '');
  const fields = reading.ok ? reading.fields : new Map();
  const parent = root.appendChild(document.createElement('div'));
  root.appendChild(document.createElement('button')).textContent = 'After';
  editor = createTemplateEditor({
    parent,
    text: written,
    selection: { anchor: written.length, head: written.length },
    label: 'Template',
    onChange: () => undefined,
    onPoint: () => undefined,
    language: { vocabulary: APPSFLYER },
    help: {
      event: () => fields,
      options: () => DEFAULT_OPTIONS,
      settings: () => new Map(),
      templates: () => Promise.resolve(TEMPLATE_SAMPLES),
    },
  });
  editor.focus();
}

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});

afterEach(() => {
  editor.destroy();
  root.remove();
});

describe('the list', () => {
  test('has headings, the value now at the right of each row, and dims what has none', async () => {
    await open('https://p.example/?gaid=');
    await userEvent.keyboard('(');
    await expect.element(list()).toBeVisible();
    expect(headings().slice(0, 3)).toEqual(['Fits gaid', 'Identifiers', 'Event']);
    const rows = [...document.querySelectorAll('[role="option"]')];
    expect(rowText(rows[0] ?? null)).toEqual(['advertising_id', '7d0c6f1e-2f43-4b7e-9a51-0c2d…']);
    const idfa = rows.find((row) => rowText(row)[0] === 'idfa') ?? null;
    expect(rowText(idfa)).toEqual(['idfa', 'iOS only']);
    expect(idfa?.className).toBe('pb-lacking');
  });

  test('Tab accepts while it is open, and stays in the editor', async () => {
    await open('https://p.example/?gaid=');
    await userEvent.keyboard('(');
    await expect.element(list()).toBeVisible();
    // A list that has just opened does not accept yet, but Tab stays all the same.
    await expect
      .poll(async () => {
        await userEvent.keyboard('{Tab}');
        return text();
      })
      .toBe('https://p.example/?gaid=(advertising_id)');
    await expect.element(box()).toHaveFocus();
    await userEvent.keyboard('{Tab}');
    await expect.element(page.getByRole('button', { name: 'After' })).toHaveFocus();
  });

  test('Tab accepts what fits the text that was typed just before', async () => {
    await open('https://p.example/?gaid=');
    await userEvent.keyboard('(');
    await expect.element(list()).toBeVisible();
    editor.type('geo');
    expect(status()).toBe('pending');
    await userEvent.keyboard('{Tab}');
    await expect.poll(text).toBe('https://p.example/?gaid=(country_code)');
    await expect.element(box()).toHaveFocus();
  });

  test('is computed again after a key, and not drawn within it', async () => {
    await open('https://p.example/?gaid=');
    await userEvent.keyboard('(');
    await expect.element(list()).toBeVisible();
    const first = () => rowText(document.querySelector('[role="option"]'))[0];
    editor.type('geo');
    expect([status(), first()]).toEqual(['pending', 'advertising_id']);
    await expect.poll(first).toBe('country_code');
    expect(status()).toBe('active');
  });

  test('closes when the editor loses the focus', async () => {
    await open('https://p.example/?gaid=');
    await userEvent.keyboard('(');
    await expect.element(list()).toBeVisible();
    await page.getByRole('button', { name: 'After' }).click();
    await expect.element(list()).not.toBeInTheDocument();
  });

  test('does not open after the editor has lost the focus', async () => {
    await open('https://p.example/?gaid=');
    const after = page.getByRole('button', { name: 'After' }).element();
    editor.type('(');
    expect(status()).toBe('pending');
    if (after instanceof HTMLElement) after.focus();
    expect(after).toHaveFocus();
    await expect.poll(status).toBeNull();
    await expect.element(list()).not.toBeInTheDocument();
  });
});

describe('after = and in an empty template', () => {
  test('what fits the key is offered, and Enter writes it with its brackets', async () => {
    await open('https://p.example/?geo');
    await userEvent.keyboard('=');
    await expect.element(list()).toBeVisible();
    expect(headings()[0]).toBe('Fits geo');
    await accept();
    expect(text()).toBe('https://p.example/?geo=(country_code)');
  });

  test('a value that is typed out closes it', async () => {
    await open('https://p.example/?event');
    await userEvent.keyboard('=');
    await expect.element(list()).toBeVisible();
    await userEvent.keyboard('i');
    await expect.element(list()).not.toBeInTheDocument();
    expect(text()).toBe('https://p.example/?event=i');
  });

  test('whole templates come before macros, and Enter writes a template', async () => {
    await open('');
    await userEvent.keyboard('{Control>} {/Control}');
    await expect.element(list()).toBeVisible();
    expect(headings().slice(0, 2)).toEqual(['Whole templates', 'For in-app events']);
    await accept();
    expect(text()).toMatch(/^https:\/\//);
  });
});

describe('the card', () => {
  test('is below the whole list where the editor has no room beside it', async () => {
    await open('https://p.example/?gaid=', 800);
    root.style.width = '480px';
    await userEvent.keyboard('(');
    await expect.poll(card).not.toBeNull();
    await expect.poll(() => card()?.className).toContain('pb-card-below');
    const [above, below] = [list().element(), card()].map((each) => each?.getBoundingClientRect());
    expect(below?.top).toBeGreaterThanOrEqual(above?.bottom ?? Infinity);
    expect(below?.right).toBeLessThanOrEqual(800);
  });

  test('stays where it is when nothing but its place is measured again', async () => {
    await open('https://p.example/postback?campaign=summer&gaid=', 800);
    root.style.width = '700px';
    await userEvent.keyboard('(idf');
    await expect.poll(() => card()?.className).toMatch(/pb-card|cm-completionInfo-/);
    const view = EditorView.findFromDOM(root);
    for (let measured = 0; measured < 3; measured += 1) {
      const shown = card()?.className;
      // What is read within a frame comes after what is measured in it.
      await new Promise((resolve) => {
        view?.scrollDOM.dispatchEvent(new Event('scroll'));
        requestAnimationFrame(resolve);
      });
      expect(card()?.className).toBe(shown);
    }
  });

  test('is beside the list where there is room', async () => {
    await open('https://p.example/?gaid=', 1366);
    await userEvent.keyboard('(');
    await expect.poll(() => card()?.className).toContain('cm-completionInfo-right');
  });

  test.each([320, 390])(
    'on a phone of %d px there is none, and rows are 44 px high and whole',
    async (width) => {
      await open('https://p.example/postback/of/some/length?gaid=', width, 640);
      await userEvent.keyboard('(');
      await expect.element(list()).toBeVisible();
      const { left, right } = list().element().getBoundingClientRect();
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
      for (const row of document.querySelectorAll('[role="option"]')) {
        expect(row.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
        const value = row.querySelector('.pb-value-now')?.getBoundingClientRect();
        expect(value?.right).toBeLessThanOrEqual(right);
      }
      await expect.poll(card).not.toBeNull();
      expect(getComputedStyle(card() ?? root).display).toBe('none');
    },
  );
});
