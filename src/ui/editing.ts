import { editOf, eventWithMissingFields, type EditName, repaired } from '../state';
import type { App } from './app';
import { goTo } from './go';

export type { EditName };

/** Changes the template by a command, at the caret; undo takes it back in one step. */
export async function editTemplate(app: App, name: EditName): Promise<void> {
  if (app.bench === undefined) return;
  const { session, insight } = app.bench;
  const change = await editOf(name, session, insight.caret);
  const { template } = app.editors;
  if (change === undefined || template === undefined) {
    app.notices.show({ tone: 'info', message: 'There is nothing to change at the caret.' });
    return;
  }
  const { caret } = change;
  goTo(app, 'template', () => {
    template.applyEdits(change.edits);
    if (caret !== undefined) template.select({ from: caret, to: caret });
  });
}

/** Makes every repair that is offered for the template. */
export async function repairTemplate({ bench, inputs }: App): Promise<void> {
  if (bench !== undefined) inputs.setTemplate(await repaired(bench.session));
}

/** Adds what the template asks for and the event lacks, with sample values. */
export async function completeEvent(app: App): Promise<void> {
  if (app.bench === undefined) return;
  const text = await eventWithMissingFields(app.bench.session);
  if (text === app.inputs.event) {
    app.notices.show({
      tone: 'info',
      message: 'The event lacks nothing the template asks for, or is not JSON.',
    });
  } else app.inputs.setEvent(text);
}
