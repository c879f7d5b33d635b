export { describeHidden, turnsText } from './character-names';
export { codeOf, HIDDEN_CHARACTER, textPieces, withCodes } from './characters';
export type { TextPiece } from './characters';
export { decode, requestSpan } from './decode';
export type { Decoded, DecodedParameter, DecodedText, DecodedUrl } from './decode';
export type { Diagnostic, Fix, Severity, Suggestion } from './diagnostic';
export { applyEdits } from './edit';
export type { Edit } from './edit';
export { groupDigits } from './digits';
export { percentEncode } from './encode';
export { fillMacro, isEmpty, valueFor } from './fill';
export type { Fill } from './fill';
export { NO_FIELDS } from './fields';
export type { EventFields, FieldValue } from './fields';
export { hash } from './hash';
export { compactJson, MAX_JSON_DEPTH, readJson, readJsonSteps } from './json';
export type { JsonEntry, JsonNode, JsonProblem, JsonReading } from './json';
export { editDistance, nearestNames } from './nearest';
export { numberMacros } from './number';
export {
  DEFAULT_OPTIONS,
  OPTION_NAMES,
  OPTION_VALUES,
  readOptions,
  readPartialOptions,
  withoutDefaults,
} from './options';
export type {
  BooleanStyle,
  HashCase,
  MissingValue,
  OptionName,
  OptionsReading,
  RenderOptions,
  TouchType,
} from './options';
export { imitatesAscii, lookAlikes, plainText } from './look-alikes';
export type { LookAlike } from './look-alikes';
export { maskLayout, maskTemplate } from './mask';
export type { Mask } from './mask';
export { wouldMerge } from './merge';
export { disabledLines, parameterLists, readMasked } from './parameter-list';
export type { DisabledLine, Entry, MaskedTemplate, ParameterList } from './parameter-list';
export { parametersOf, queryOf, splitPairs } from './parameters';
export type { Parameter } from './parameters';
export { MAX_TEMPLATE_LENGTH, parse, writeMacro } from './parse';
export type {
  BodyKind,
  Encoding,
  LayoutPart,
  MacroPart,
  Outline,
  Part,
  Place,
  Template,
  TextPart,
} from './part';
export { percentDecode, rawSpan } from './percent';
export type { PercentDecoded, PercentProblem } from './percent';
export { planTemplate } from './plan';
export { decodePunycode } from './punycode';
export type { Plan } from './plan';
export { addressProblem } from './not-an-address';
export type { AddressProblem, AddressProblemCode } from './not-an-address';
export { endsOf, MAX_RENDERED_LENGTH, render } from './render';
export type { Rendering } from './render';
export { fieldNamed, NO_SETTINGS, resolveName, settingName } from './resolve';
export type { ResolvedName, Settings } from './resolve';
export { macrosWithin, outlineOf, segmentsOf, stepAt } from './segment';
export type { Filling, FillState, Resolution, Segment, ValueStep } from './segment';
export { overlaps, touches } from './span';
export type { Span } from './span';
export { allSteps } from './steps';
export type { Steps } from './steps';
export { readTime, writeTime } from './time';
export { asciiHost, authorityOf, urlSpan } from './web-address';
export type { Authority } from './web-address';
export { outlineTemplate } from './outline';
export { entityCharacter, entityNames, escapedCharacter } from './entities';
export { shorten } from './shorten';
export { utf8Length } from './utf8-length';
export { escapeHtml } from './escape-html';
