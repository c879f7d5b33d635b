import type { EditorCommand } from '../../editor';
import type { Span } from '../../engine';
import {
  type Derived,
  editOf,
  type EditName,
  eventWithMissingFields,
  fixedEvent,
  fixedTemplate,
  parameterNameAt,
  type PasteKind,
  recognizeTemplate,
  whyNotToggled,
} from '../../state';
import { fieldOfMacro, type JumpInput, macroOfField } from '../../views';
import type { App } from '../app';
import { goTo, selectIn } from './go';

/** The names of the commands that change the template. */
export type { EditName };

/** Applies an editing command to the template, at the cursor, as one step of undo. */
export async function editTemplate(app: App, name: EditName): Promise<void> {
  if (app.derived === undefined) return;
  const change = await editOf(name, app.derived, app.derived.pointing.cursor);
  const { template } = app.editors;
  if (change === undefined || template === undefined) {
    const isToggle = name === 'toggle' && template !== undefined;
    const why = isToggle ? await whyNotToggled(app.derived, app.derived.pointing.cursor) : undefined;
    showInfo(app, why ?? 'Nothing to change at the cursor.');
    return;
  }
  const { cursor } = change;
  goTo(app, 'template', () => {
    template.applyEdits(change.edits);
    if (cursor !== undefined) template.select({ from: cursor, to: cursor });
  });
}

/**
 * Applies every safe fix of the template and of the event, each text as one step of undo. Suggestions are left. Returns
 * false when there was none to apply.
 */
export async function applySafeFixes(app: App): Promise<boolean> {
  const { derived, inputs } = app;
  if (derived === undefined) return false;
  const [template, event] = [await fixedTemplate(derived), await fixedEvent(derived)];
  if (template === inputs.template && event === inputs.event) {
    showInfo(app, 'No problem has a safe fix. Suggestions are in Problems.');
    return false;
  }
  if (template !== inputs.template) inputs.setTemplate(template);
  if (event !== inputs.event) inputs.setEvent(event);
  derived.insight.flush();
  return true;
}

/**
 * Adds to the event the fields that the template uses and the event lacks, with sample values. Given an offset of the
 * template, in UTF-16 units, adds only the field of the macro there.
 */
export async function completeEvent(app: App, offset?: number): Promise<void> {
  if (app.derived === undefined) return;
  const text = await eventWithMissingFields(app.derived, offset);
  if (text !== app.inputs.event) app.inputs.setEvent(text);
  else showInfo(app, whyNothingIsAdded(app.derived, offset));
}

function whyNothingIsAdded({ event: { reading } }: Derived, offset: number | undefined): string {
  if (!reading.ok || reading.tree === undefined) return 'The event is not JSON, so no field can be added.';
  if (offset !== undefined) return 'The event lacks no field of a macro at the cursor.';
  return 'The event already has every field the template uses.';
}

/** Inserts a parameter after the one at the cursor and shows completions for its name. */
export async function insertParameter(app: App): Promise<void> {
  await editTemplate(app, 'insert');
  runInEditor(app, 'complete');
}

/**
 * Selects every occurrence of the name of the macro at the cursor, so typing renames them all. Where there is no macro,
 * asks for a new name of the parameter.
 */
export function rename(app: App): void {
  goTo(app, 'template', () => {
    app.editors.template?.focus();
    if (app.editors.template?.run('occurrences') !== true) void renameParameter(app);
  });
}

/** Opens the dialog that renames the parameter at the cursor. */
export async function renameParameter(app: App): Promise<void> {
  if (app.derived === undefined) return;
  if ((await parameterNameAt(app.derived, app.derived.pointing.cursor)) !== undefined) {
    app.openDialog('rename');
  } else showInfo(app, 'There is no macro or parameter at the cursor.');
}

/** Runs a command of a full editor, at its cursor. */
export function runInEditor(app: App, command: EditorCommand, pane: 'template' | 'event' = 'template'): void {
  goTo(app, pane, () => {
    app.editors[pane]?.focus();
    const isDone = app.editors[pane]?.run(command);
    if (isDone !== true) showInfo(app, NOTHING_TO_DO[command] ?? 'Nothing to do at the cursor.');
  });
}

const NOTHING_TO_DO: Partial<Record<EditorCommand, string>> = {
  fix: 'There is no fix at the cursor.',
  undo: 'Nothing to undo.',
  redo: 'Nothing to redo.',
};

/** Selects the last problem before the cursor in the template; before the first, the last of all. */
export function goToPreviousProblem(app: App): void {
  if (app.derived === undefined) return;
  const { insight, pointing } = app.derived;
  const ordered = insight.problems.filter(({ pane }) => pane === 'template').sort((a, b) => a.from - b.from);
  const problem = ordered.findLast(({ to }) => to < pointing.cursor) ?? ordered.at(-1);
  if (problem !== undefined) selectIn(app, 'template', problem);
  else showInfo(app, 'No problems found in the template.');
}

/** Goes to the event field of a macro: the macro at an offset of the template, or at the cursor. */
export function goToField(app: App, offset?: number): void {
  if (app.derived === undefined) return;
  const { pointing } = app.derived;
  const at = offset ?? pointing.cursor;
  pointing.pointAtTemplate(at, 'cursor');
  const jump = fieldOfMacro(jumpInput(app.derived), at);
  if (jump === undefined) showInfo(app, 'There is no macro at the cursor.');
  else if (jump.to !== undefined) selectIn(app, 'event', jump.to);
  else {
    app.notices.show({
      tone: 'info',
      message: `The event has no field for ${jump.macro}.`,
      action: { label: 'Add the field to the event', run: () => void completeEvent(app, at).then(close) },
    });
  }
  function close() {
    app.notices.close();
    goToField(app, at);
  }
}

/**
 * Goes to a macro that reads an event field: the field at an offset of the event, or at the cursor. Of several macros,
 * goes to the one that `goToField` started from, otherwise to the first.
 */
export function goToMacro(app: App, offset?: number): void {
  if (app.derived === undefined) return;
  const at = offset ?? app.editors.event?.cursor() ?? 0;
  const macro = macroOfField(jumpInput(app.derived), at, app.derived.pointing.cursor);
  if (macro !== undefined) selectIn(app, 'template', macro);
  else showInfo(app, 'No macro in the template reads the event field at the cursor.');
}

function jumpInput({ inputs, event: { reading }, insight }: Derived): JumpInput {
  return {
    template: inputs.template,
    segments: insight.shown.segments,
    tree: reading.ok ? reading.tree : undefined,
  };
}

function showInfo({ notices }: App, message: string): void {
  notices.show({ tone: 'info', message });
}

const PASTED: Record<PasteKind, string> = {
  'markdown-code': 'You pasted a template in a code block.',
  'html-link': 'You pasted an HTML link.',
  'markdown-link': 'You pasted a Markdown link.',
  'safe-link': 'You pasted a safe link of Outlook.',
  'quoted-printable': 'You pasted quoted-printable text from a mail.',
  curl: 'You pasted a curl command.',
  'json-quoted': 'You pasted a template quoted as a JSON string.',
  'shell-quoted': 'You pasted a template in quotes or with backslashes.',
  'percent-encoded': 'You pasted a template that is percent-encoded as a whole.',
  'html-escaped': 'You pasted an HTML-escaped template.',
  'entity-damaged': 'You pasted a template with parameters garbled by HTML.',
  'line-wrapped': 'You pasted a template with broken lines.',
};

/** Offers the clean form of a pasted template that is quoted, encoded or wrapped. The text changes only on acceptance. */
export async function offerClean(app: App, pasted: string, at: Span): Promise<void> {
  app.offers?.template.reconsider();
  app.derived?.insight.reconsider();
  const { template } = app.inputs;
  // Inside the value of a parameter such a text may be intended.
  const isInside = template.slice(0, at.from).trim() !== '' && !/^\s*[?&]/.test(pasted);
  const found = isInside ? undefined : await recognizeTemplate(pasted);
  if (found === undefined || app.inputs.template !== template) return;
  const run = () =>
    goTo(app, 'template', () => app.editors.template?.applyEdits([{ ...at, insert: found.clean }]));
  app.offers?.template.make({
    id: `pasted:${found.kind}`,
    message: PASTED[found.kind],
    actions: [{ label: found.label, run }],
  });
}
