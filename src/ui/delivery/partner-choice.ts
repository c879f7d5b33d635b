import type { ListedPartner, PartnerTemplate } from '../../partners';
import { type Derived, providePartner, setAside } from '../../state';
import type { App } from '../app';

/** Switches to the partner that is chosen in a list, which shows the present one again when that fails. */
export async function chooseInList(app: App, list: HTMLSelectElement): Promise<void> {
  const id = list.value;
  const isLatest = () => list.value === id;
  const isChosen = await choosePartner(app, id, isLatest);
  if (!isChosen && isLatest()) list.value = app.derived?.delivery.partner?.id ?? '';
}

/**
 * Switches to a partner once its rules have loaded, and offers its template unless the current one is already one of its
 * templates. Gives false when they cannot be loaded, which a notice says, or when another one has been chosen meanwhile.
 */
export async function choosePartner(app: App, id: string, isLatest = () => true): Promise<boolean> {
  const { inputs, notices, derived } = app;
  if (derived === undefined) return false;
  const hasLoaded = await providePartner(derived, id);
  if (!isLatest()) return false;
  if (!hasLoaded) {
    const message =
      'The rules of this partner could not be loaded. Check the connection and choose it again.';
    notices.show({ tone: 'warning', message });
    return false;
  }
  inputs.choosePartner(id);
  offerTemplate(app, derived);
  return true;
}

function offerTemplate(app: App, { inputs, delivery, event }: Derived): void {
  const { partner } = delivery;
  if (partner === undefined) return;
  const template = partner.templateFor(event.fields);
  if (template === undefined || partner.templates.some(({ text }) => text === inputs.template)) {
    app.notices.close();
    return;
  }
  app.notices.show({
    tone: 'info',
    message: `Your template is unchanged. There is one based on ${documentedBy(partner)}’s documentation.`,
    action: { label: `Use “${template.title}”`, run: () => takeTemplate(app, template) },
  });
}

/**
 * Replaces the template with a partner's, and sets the settings that go with it. The current work is set aside, and a
 * notice offers to restore it.
 */
export function takeTemplate(app: App, { title, text, settings = {} }: PartnerTemplate): void {
  const { inputs, notices, store } = app;
  const before = inputs.work;
  if (text === before.template) return;
  setAside(store, before);
  inputs.setTemplate(text);
  for (const [name, value] of Object.entries(settings)) inputs.setPartnerSetting(name, value);
  const run = () => {
    inputs.setTemplate(before.template);
    // A setting that was not set has its default again, as with any value that does not fit it.
    for (const name of Object.keys(settings)) {
      inputs.setPartnerSetting(name, before.partner?.settings[name] ?? null);
    }
    notices.close();
  };
  const message = `“${title}” is now your template. Your previous one is under Examples.`;
  notices.show({ tone: 'info', message, action: { label: 'Restore mine', run } });
}

// The part of a name after a comma is one of the partner's APIs.
function documentedBy({ name, direction }: ListedPartner): string {
  return direction === 'to-appsflyer' ? (name.split(',')[0] ?? name) : name;
}
