import type { EditorCommand } from '../../editor';
import type { Span } from '../../engine';
import {
  type Derived,
  editOf,
  type EditName,
  eventWithMissingFields,
  fixedTemplate,
  parameterNameAt,
  type PasteKind,
  recognizeTemplate,
} from '../../state';
import { fieldOfMacro, type JumpInput, macroOfField } from '../../views';
import type { App } from '../app';
import { goTo, selectIn } from './go';

export type { EditName };

/** Changes the template by a command, at the cursor; undo takes it back in one step. */
export async function editTemplate(app: App, name: EditName): Promise<void> {
  if (app.bench === undefined) return;
  const change = await editOf(name, app.bench, app.bench.insight.cursor);
  const { template } = app.editors;
  if (change === undefined || template === undefined) {
    tell(app, 'There is nothing to change at the cursor.');
    return;
  }
  const { cursor } = change;
  goTo(app, 'template', () => {
    template.applyEdits(change.edits);
    if (cursor !== undefined) template.select({ from: cursor, to: cursor });
  });
}

/** Makes every repair that is offered for the template. */
export async function repairTemplate({ bench, inputs }: App): Promise<void> {
  if (bench !== undefined) inputs.setTemplate(await fixedTemplate(bench));
}

/** Adds what the template asks for and the event lacks, with sample values; given an offset, only for the macro there. */
export async function completeEvent(app: App, offset?: number): Promise<void> {
  if (app.bench === undefined) return;
  const text = await eventWithMissingFields(app.bench, offset);
  if (text !== app.inputs.event) app.inputs.setEvent(text);
  else tell(app, 'The event lacks nothing the template asks for, or is not JSON.');
}

/** Makes room for a parameter behind the one at the cursor and offers names for it. */
export async function insertParameter(app: App): Promise<void> {
  await editTemplate(app, 'insert');
  inTemplate(app, 'complete');
}

/**
 * Selects every name of the macro at the cursor, so that typing renames it everywhere. Where there is no macro, asks for
 * another name of the parameter.
 */
export function rename(app: App): void {
  goTo(app, 'template', () => {
    app.editors.template?.focus();
    if (app.editors.template?.run('occurrences') !== true) void renameParameter(app);
  });
}

/** Asks for another name of the parameter at the cursor. */
export async function renameParameter(app: App): Promise<void> {
  if (app.bench === undefined) return;
  if ((await parameterNameAt(app.bench, app.bench.insight.cursor)) !== undefined) app.openDialog('rename');
  else tell(app, 'There is no macro and no parameter at the cursor.');
}

/** Does in the template's editor, at its cursor, what only the full editor can. */
export function inTemplate(app: App, command: EditorCommand): void {
  goTo(app, 'template', () => {
    app.editors.template?.focus();
    const isDone = app.editors.template?.run(command);
    if (isDone !== true) tell(app, 'There is nothing to do at the cursor.');
  });
}

/** Goes to the event field that a macro of the template reads: the one at an offset, or at the cursor. */
export function goToField(app: App, offset?: number): void {
  if (app.bench === undefined) return;
  const { insight } = app.bench;
  const at = offset ?? insight.cursor;
  insight.pointAtTemplate(at, 'cursor');
  const jump = fieldOfMacro(jumpInput(app.bench), at);
  if (jump === undefined) tell(app, 'There is no macro at the cursor.');
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

/** Goes to the macro that reads an event field, the one at an offset or at the cursor; back to where one came from. */
export function goToMacro(app: App, offset?: number): void {
  if (app.bench === undefined) return;
  const at = offset ?? app.editors.event?.cursor() ?? 0;
  const macro = macroOfField(jumpInput(app.bench), at, app.bench.insight.cursor);
  if (macro !== undefined) selectIn(app, 'template', macro);
  else tell(app, 'No macro of the template reads the event field at the cursor.');
}

function jumpInput({ inputs, event: { reading }, request }: Derived): JumpInput {
  return {
    template: inputs.template,
    segments: request.segments,
    tree: reading.ok ? reading.tree : undefined,
  };
}

function tell({ notices }: App, message: string): void {
  notices.show({ tone: 'info', message });
}

const DISGUISES: Record<PasteKind, string> = {
  'markdown-code': 'What you pasted is a template in a code block.',
  curl: 'What you pasted is a curl command.',
  'json-quoted': 'What you pasted is a template written as a JSON text.',
  'shell-quoted': 'What you pasted is a template in quotes or with backslashes.',
  'percent-encoded': 'What you pasted is a template that is percent-encoded as a whole.',
  'html-escaped': 'What you pasted is a template escaped for HTML.',
  'entity-damaged': 'What you pasted is a template whose parameters HTML garbled.',
  'line-wrapped': 'What you pasted is a template whose lines were broken.',
};

/** Offers the clean form of a template that was pasted in disguise. What was pasted stays until the offer is taken. */
export async function offerClean(app: App, pasted: string, at: Span): Promise<void> {
  // In the value of a parameter such a text may well be meant as it is.
  const isInside = app.inputs.template.slice(0, at.from).trim() !== '' && !/^\s*[?&]/.test(pasted);
  const found = isInside ? undefined : await recognizeTemplate(pasted);
  if (found === undefined) return;
  const run = () => {
    app.notices.close();
    const isThere = app.inputs.template.slice(at.from, at.to) === pasted;
    if (!isThere) return tell(app, 'The pasted text has been changed, so nothing was put in its place.');
    goTo(app, 'template', () => app.editors.template?.applyEdits([{ ...at, insert: found.clean }]));
  };
  const message = DISGUISES[found.kind];
  app.notices.show({ tone: 'info', message, action: { label: found.label, run } });
}
