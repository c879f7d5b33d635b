import { flushSync } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { EditorHandle, EditorHost } from '../../../src/editor';
import type { Diagnostic } from '../../../src/engine';
import CodeEditor from '../../../src/ui/panes/CodeEditor.svelte';
import { loadTemplateEditor } from '../../../src/ui/load';
import { appOf, stage } from '../stage';

type Load = typeof loadTemplateEditor;

const text = 'https://p.example/?n=(event_name)';
const box = () => page.getByRole('textbox', { name: 'Template' });

/** Draws the box of a template that is bound to an app, with a way to load the full editor. */
async function open(load: Load) {
  const app = appOf(text, '{"event_name":"x"}');
  const onpoint = vi.fn<(offset: number | undefined, by: 'cursor' | 'mouse') => void>();
  const onchange = vi.fn((written: string) => app.inputs.setTemplate(written));
  const props = {
    pane: 'template' as const,
    label: 'Template',
    placeholder: 'Write',
    diagnostics: [] as readonly Diagnostic[],
    lit: [],
    load,
    onchange,
    onpoint,
    get text() {
      return app.inputs.template;
    },
  };
  const { unmount } = await stage(app, CodeEditor, props);
  return { app, onchange, onpoint, unmount };
}

/** A full editor whose loading can be held back. */
function heldBack() {
  let release: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  const load: Load = async (page) => {
    const create = await loadTemplateEditor(page);
    await gate;
    return create;
  };
  return { load, release: () => release() };
}

/** An editor that only notes what is asked of it. */
function noted() {
  const handle = {
    setText: vi.fn<EditorHandle['setText']>(),
    setLanguage: vi.fn<EditorHandle['setLanguage']>(),
    setDiagnostics: vi.fn<EditorHandle['setDiagnostics']>(),
    setHighlights: vi.fn<EditorHandle['setHighlights']>(),
    applyEdits: vi.fn<EditorHandle['applyEdits']>(),
    insert: vi.fn<EditorHandle['insert']>(),
    type: vi.fn<EditorHandle['type']>(),
    select: vi.fn<EditorHandle['select']>(),
    reveal: vi.fn<EditorHandle['reveal']>(),
    beyond: vi.fn<EditorHandle['beyond']>(),
    focus: vi.fn<EditorHandle['focus']>(),
    cursor: vi.fn<EditorHandle['cursor']>(),
    run: vi.fn<EditorHandle['run']>(),
    destroy: vi.fn<EditorHandle['destroy']>(),
  };
  const create = vi.fn<(host: EditorHost) => EditorHandle>(() => handle);
  return { handle, create };
}

const full = () => document.querySelector('.cm-content');

describe('before the full editor has come', () => {
  test('a plain text box does', async () => {
    const { app, onchange } = await open(heldBack().load);
    await expect.element(box()).toHaveValue(text);
    await userEvent.fill(box(), 'x=(event_name)');
    expect(onchange).toHaveBeenLastCalledWith('x=(event_name)');
    expect(app.derived.request.rendering.text).toBe('x=x');
  });

  test('it follows what happens elsewhere, and can be sent to a place', async () => {
    const { app } = await open(heldBack().load);
    app.inputs.setTemplate('from a link');
    await expect.element(box()).toHaveValue('from a link');
    app.editors.template.select({ from: 5, to: 6 });
    await expect.element(box()).toHaveFocus();
    await userEvent.keyboard('the');
    await expect.element(box()).toHaveValue('from the link');
  });
});

describe('when the full editor comes', () => {
  test('focus and selection move to the editor of a person who is typing', async () => {
    const { load, release } = heldBack();
    const { app } = await open(load);
    app.editors.template.select({ from: 22, to: 32 });
    await userEvent.keyboard('ci');
    release();
    await expect.poll(full).not.toBeNull();
    await expect.element(box()).toHaveFocus();
    await userEvent.keyboard('ty');
    expect(app.inputs.template).toBe('https://p.example/?n=(city)');
  });

  test('it does not take a focus that nobody gave it', async () => {
    const { load, release } = heldBack();
    await open(load);
    release();
    await expect.poll(full).not.toBeNull();
    expect(document.activeElement).toBe(document.body);
  });

  test('it takes the text as it is by then', async () => {
    const { load, release } = heldBack();
    const { app } = await open(load);
    app.inputs.setTemplate('changed');
    release();
    await expect.poll(() => full()?.textContent).toBe('changed');
  });

  test('it is told of text, problems and light, and forgotten with the page', async () => {
    const { handle, create } = noted();
    const { app, unmount } = await open(() => Promise.resolve(create));
    await expect.poll(() => create.mock.calls).toHaveLength(1);
    expect(create.mock.calls[0]?.[0]).toMatchObject({ text, label: 'Template' });
    app.inputs.setTemplate('x');
    await expect.poll(() => handle.setText.mock.lastCall).toEqual(['x']);
    expect(handle.setDiagnostics).toHaveBeenCalled();
    await expect.poll(() => handle.setHighlights.mock.lastCall).toEqual([[]]);
    expect(app.editors.template).toBe(handle);
    unmount();
    expect(handle.destroy).toHaveBeenCalledOnce();
    expect(app.editors.template).toBeUndefined();
  });

  test('it is told nothing when something changes that it only reads', async () => {
    const { handle, create } = noted();
    let release: () => void = () => undefined;
    const loaded = new Promise<typeof create>((resolve) => (release = () => resolve(create)));
    const { app } = await open(() => loaded);
    const told = [handle.setText, handle.setLanguage, handle.setDiagnostics];
    for (const each of told) each.mockImplementation(() => void app.derived.event.fields);
    release();
    await expect.poll(() => told.map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
    app.inputs.setEvent('{"event_name":"y"}');
    flushSync();
    expect(told.map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
  });

  test('after the page has gone, it is not made any more', async () => {
    const { create } = noted();
    let release: () => void = () => undefined;
    const loaded = new Promise<typeof create>((resolve) => (release = () => resolve(create)));
    const { unmount } = await open(() => loaded);
    unmount();
    release();
    await loaded;
    expect(create).not.toHaveBeenCalled();
  });
});

test('when the full editor cannot be loaded, the plain text box stays and works', async () => {
  const { app } = await open(() => Promise.reject(new Error('gone')));
  await userEvent.fill(box(), 'x=(event_name)');
  await expect.element(box()).toHaveValue('x=(event_name)');
  expect(app.derived.request.rendering.text).toBe('x=x');
});
