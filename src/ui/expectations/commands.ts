import { Expectations } from '../../state/expectations';
import type { App } from '../app';
import { downloadText } from '../sharing/files';

/** Adds a case of what is shown now, and shows the expectations. */
export function expectPresent(app: App): void {
  if (app.derived === undefined) return;
  new Expectations(app.derived).addPresent();
  app.openDialog('expectations');
}

/** Downloads the expectations as a file. */
export function exportExpectations(app: App): void {
  if (app.derived === undefined) return;
  const { name, text } = new Expectations(app.derived).toFile();
  downloadText(name, text);
}
