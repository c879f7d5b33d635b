import type { ListedPartner, PartnerTemplate } from '../../partners';
import { setAside } from '../../state';
import type { App } from '../app';

/** Takes another partner, and offers its template where the present one is not made for it. */
export function choosePartner(app: App, id: string): void {
  const { inputs, notices, bench } = app;
  inputs.choosePartner(id);
  const partner = bench?.delivery.partner;
  if (bench === undefined || partner === undefined) return;
  const template = templateFor(partner, bench.delivery.isInApp);
  if (template === undefined || partner.templates.some(({ text }) => text === inputs.template)) {
    notices.close();
    return;
  }
  notices.show({
    tone: 'info',
    message: `Your template stays. There is one modelled on ${partner.name}’s documentation.`,
    action: { label: `Use “${template.title}”`, run: () => takeTemplate(app, template) },
  });
}

/** Puts a partner's template in place of the present one, which is set aside and offered back. */
export function takeTemplate(app: App, { title, text }: PartnerTemplate): void {
  const { inputs, notices, store } = app;
  const before = inputs.work;
  if (text === before.template) return;
  setAside(store, before);
  inputs.setTemplate(text);
  const run = () => {
    inputs.setTemplate(before.template);
    notices.close();
  };
  const message = `“${title}” is in place. Your template is set aside under Examples.`;
  notices.show({ tone: 'info', message, action: { label: 'Put mine back', run } });
}

function templateFor({ templates }: ListedPartner, isInApp: boolean): PartnerTemplate | undefined {
  const kind = isInApp ? 'in-app' : 'install';
  return templates.find(({ use }) => use === kind || use === 'both') ?? templates[0];
}
