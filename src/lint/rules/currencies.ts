import { type Diagnostic, type Span, writeMacro } from '../../engine';
import type { LintContext, UsedMacro } from '../context';
import { diagnostic, quote, replace, suggestion } from '../diagnostic';
import { purposeOf } from '../purposes';

/**
 * Finds an amount beside the code of another currency: the amount in US dollars beside the currency that it was in
 * before, which is not sent itself, and the amount of an event beside a code that is written into the template.
 */
export function* currencies(context: LintContext): Generator<Diagnostic> {
  yield* dollarsAsOther(context);
  yield* amountAsOther(context);
}

function* dollarsAsOther({ macros }: LintContext): Generator<Diagnostic> {
  const find = (name: string) => macros.find(({ match }) => match?.macro.name === name);
  const [amount, currency] = [find('event_revenue_USD'), find('event_revenue_currency')];
  if (amount === undefined || currency === undefined || find('event_revenue') !== undefined) return;
  if (currency.filling.state !== 'filled' || currency.filling.raw === 'USD') return;
  const [dollars, code] = [amount.part, currency.part].map(({ name, notation }) =>
    writeMacro(name, notation),
  );
  const message = `${dollars ?? ''} is in US dollars, but ${code ?? ''} is ${quote(currency.filling.raw)}: the currency before it was converted.`;
  const own = writeMacro('event_revenue', amount.part.notation);
  const suggestions = [
    suggestion(
      replace(`Replace with ${own}`, amount.part, own),
      'Sends event_revenue instead of event_revenue_usd.',
    ),
    suggestion(
      replace('Write USD as the currency', currency.part, 'USD'),
      'The currency is always sent as USD.',
    ),
  ];
  yield diagnostic('other-currency', currency.part, message, { suggestions, source: 'SEED' });
}

const CODE = /^[A-Z]{3}$/;

function* amountAsOther(context: LintContext): Generator<Diagnostic> {
  const { macros, rendering } = context;
  const own = rendering.event.get('event_revenue_currency')?.text ?? '';
  const amount = macros.find(({ match }) => match?.macro.name === 'event_revenue');
  const isOther = ({ match }: UsedMacro) => /^event_revenue_(?:USD|currency)$/.test(match?.macro.name ?? '');
  if (amount?.filling.state !== 'filled' || !CODE.test(own) || macros.some(isOther)) return;
  const written = writtenCode(context);
  if (written === undefined || written.code === own) return;
  const { name, notation } = amount.part;
  const macro = writeMacro(name, notation);
  const currency = writeMacro('event_revenue_currency', notation);
  const message = `${macro} is in ${quote(own)} by the currency of this event, but the template says ${quote(written.code)}.`;
  const use = suggestion(
    replace(`Replace with ${currency}`, written.at, currency),
    'Sends the currency of the event.',
  );
  const dollars = writeMacro('event_revenue_USD', notation);
  const convert = suggestion(
    replace(`Replace with ${dollars}`, amount.part, dollars),
    'Sends event_revenue_usd instead of event_revenue.',
  );
  const suggestions = written.code === 'USD' ? [use, convert] : [use];
  yield diagnostic('other-currency', written.at, message, { suggestions, source: 'SEED' });
}

const IN_JSON = /"([A-Za-z_]{2,40})"\s{0,9}:\s{0,9}"([A-Z]{3})"/g;

// The only code of a currency that is written as the value of a name for one.
function writtenCode(context: LintContext): { readonly code: string; readonly at: Span } | undefined {
  const { parameters, template, masked, isForm } = context;
  const named = parameters.flatMap(({ name, value }) =>
    value === undefined ? [] : [{ name: template.text.slice(name.from, name.to), at: value }],
  );
  const { body } = template.outline;
  const inJson = body === undefined || isForm ? [] : [...masked.slice(body.from, body.to).matchAll(IN_JSON)];
  for (const {
    0: { length },
    1: name = '',
    index,
  } of inJson) {
    const to = (body?.from ?? 0) + index + length - 1;
    named.push({ name, at: { from: to - 3, to } });
  }
  const found = named.flatMap(({ name, at }) => {
    const code = masked.slice(at.from, at.to);
    return CODE.test(code) && isCurrency(name, context) ? [{ code, at: { from: at.from, to: at.to } }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

function isCurrency(name: string, { vocabulary }: LintContext): boolean {
  const meant = vocabulary.find(name)?.macro.name ?? purposeOf(name, vocabulary)?.macros[0];
  return meant === 'event_revenue_currency';
}
