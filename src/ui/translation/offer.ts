import {
  type Derived,
  loadTranslator,
  type Offer,
  type OfferSource,
  type TranslatableSystem,
} from '../../state';
import { fitSentence, withArticle } from '../../views';
import type { Translation } from '../../translate';
import type { App } from '../app';
import { applyTranslation } from './apply';

/** Loads what offers to translate a template that is written for another system. */
export async function translationOffer(app: App, { insight, inputs }: Derived): Promise<OfferSource> {
  const { translate } = await loadTranslator();
  const ondecline = () => insight.keepAsText();
  return () => {
    const { foreign } = insight.displayed;
    const [first, second] = foreign?.systems ?? [];
    if (foreign === undefined || first === undefined) return undefined;
    const offer = foreign.isSure
      ? sureOffer(app, first, translate(inputs.template, first.id))
      : unsureOffer(app, first, second, foreign.orAppsFlyer);
    return { ...offer, ondecline };
  };
}

function sureOffer(app: App, system: TranslatableSystem, translation: Translation): Offer {
  const run = () => {
    const before = app.inputs.template;
    applyTranslation(app, translation);
    app.openDialog('translate', { notation: { system: system.id, direction: 'from', before } });
  };
  return {
    id: `translate:${system.id}`,
    title: `This is ${withArticle(system.name)} template.`,
    message: fitSentence(translation.rows),
    actions: [
      { label: 'Translate', run },
      { ...showing(app, system), label: 'Show the table' },
    ],
    keep: 'Keep as text',
  };
}

function unsureOffer(
  app: App,
  first: TranslatableSystem,
  second: TranslatableSystem | undefined,
  orAppsFlyer: boolean,
): Offer {
  const names = second === undefined ? first.name : `${first.name} or ${second.name}`;
  return {
    id: `translate:${names}`,
    title: orAppsFlyer ? `${names}, or AppsFlyer in braces?` : `${names}?`,
    message: 'The macros fit more than one notation.',
    actions: second === undefined ? [showing(app, first)] : [showing(app, first), showing(app, second)],
    keep: orAppsFlyer ? 'AppsFlyer' : 'Keep as text',
  };
}

function showing(app: App, { id, name }: TranslatableSystem) {
  return {
    label: name,
    run: () => app.openDialog('translate', { notation: { system: id, direction: 'from' } }),
  };
}
