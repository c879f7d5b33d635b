import doT from 'dot';
import { Eta } from 'eta';
import Handlebars from 'handlebars';
import template from 'lodash.template';
import Mustache from 'mustache';
import { PARAMETERS } from './sample';

/** Percent-encodes a value. */
export type Encode = (value: string) => string;

/** The fields of an event by name, as template libraries want them. */
export type View = Record<string, string>;

/** A template that a library has compiled, and what it renders. */
export interface Compiled {
  readonly name: string;
  readonly render: (view: View) => string;
}

const write = (field: (name: string) => string) => {
  return `https://partner.example/postback?${PARAMETERS.map(([key, , name]) => `${key}=${field(name)}`).join('&')}`;
};

/** The template of 15 macros in AppsFlyer's language. */
export const TEMPLATE = `https://partner.example/postback?${PARAMETERS.map(([key, macro]) => `${key}=(${macro})`).join('&')}`;

/**
 * The same template in the libraries, compiled once, without escaping for HTML, and with the encoder in the place that
 * the library has for it: its escape function where there is one, otherwise a function that the template calls.
 */
export function compileAll(encode: Encode): readonly Compiled[] {
  return [
    compileEta(encode),
    compileDot(encode),
    compileLodash(encode),
    compileMustache(encode),
    compileHandlebars(encode),
  ];
}

function compileEta(encode: Encode): Compiled {
  const eta = new Eta({
    autoEscape: true,
    autoTrim: false,
    escapeFunction: (value) => encode(String(value)),
  });
  const compiled = eta.compile(write((name) => `<%= it.${name} %>`));
  return { name: 'eta', render: (view) => compiled.call(eta, view) };
}

function compileDot(encode: Encode): Compiled {
  const settings = { ...doT.templateSettings, strip: false };
  const compiled = doT.template(
    write((name) => `{{=it.encode(it.view.${name})}}`),
    settings,
  );
  return { name: 'doT', render: (view) => compiled({ view, encode }) };
}

function compileLodash(encode: Encode): Compiled {
  const compiled = template(
    write((name) => `<%= encode(it.${name}) %>`),
    { imports: { encode }, variable: 'it' },
  );
  return { name: 'lodash.template', render: (view) => compiled(view) };
}

function compileMustache(encode: Encode): Compiled {
  const text = write((name) => `{{${name}}}`);
  const writer = new Mustache.Writer();
  const tokens = writer.parse(text) as string[][];
  const config = { escape: encode };
  const render = (view: View) =>
    writer.renderTokens(tokens, new Mustache.Context(view), undefined, text, config);
  return { name: 'mustache', render };
}

function compileHandlebars(encode: Encode): Compiled {
  const handlebars = Handlebars.create();
  handlebars.registerHelper('encode', encode);
  const options = { noEscape: true, knownHelpers: { encode: true }, knownHelpersOnly: true };
  const compiled = handlebars.compile<View>(
    write((name) => `{{encode ${name}}}`),
    options,
  );
  return { name: 'handlebars', render: (view) => compiled(view) };
}
