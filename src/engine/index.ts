export { describeHidden, turnsText } from './text/character-names';
export { codeOf, HIDDEN_CHARACTER, textPieces, withCodes } from './text/characters';
export type { TextPiece } from './text/characters';
export { decode, requestSpan } from './request/decode';
export type { Decoded, DecodedParameter, DecodedText, DecodedUrl } from './request/decode';
export { atEachPlace } from './diagnostic';
export type { Diagnostic, Fix, Severity, Suggestion } from './diagnostic';
export { applyEdits } from './edit';
export type { Edit } from './edit';
export { groupDigits } from './text/digits';
export { percentEncode } from './rendering/encode';
export { fillMacro, isEmpty, valueFor } from './rendering/fill';
export type { Fill } from './rendering/fill';
export { NO_FIELDS } from './rendering/fields';
export type { EventFields, FieldValue } from './rendering/fields';
export { hash } from './hash';
export { compactJson, MAX_JSON_DEPTH, readJson, readJsonSteps } from './json';
export type { JsonEntry, JsonNode, JsonProblem, JsonReading } from './json';
export { editDistance, nearestNames } from './text/nearest';
export { numberMacros } from './template/number';
export {
  DEFAULT_OPTIONS,
  OPTION_NAMES,
  OPTION_VALUES,
  readOptions,
  readPartialOptions,
  withoutDefaults,
} from './rendering/options';
export type {
  BooleanStyle,
  HashCase,
  MissingValue,
  OptionName,
  OptionsReading,
  RenderOptions,
  TouchType,
} from './rendering/options';
export { imitatesAscii, lookAlikes, plainText } from './text/look-alikes';
export type { LookAlike } from './text/look-alikes';
export { maskLayout, maskTemplate } from './template/mask';
export type { Mask } from './template/mask';
export { wouldMerge } from './template/merge';
export { disabledLines, parameterLists, readMasked } from './template/parameter-list';
export type { DisabledLine, Entry, MaskedTemplate, ParameterList } from './template/parameter-list';
export { parametersOf, queryOf, splitPairs } from './template/parameters';
export type { Parameter } from './template/parameters';
export { MAX_TEMPLATE_LENGTH, parse, writeMacro } from './template/parse';
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
} from './template/part';
export { percentDecode, rawSpan } from './request/percent';
export type { PercentDecoded, PercentProblem } from './request/percent';
export { planTemplate } from './rendering/plan';
export { decodePunycode } from './request/punycode';
export type { Plan } from './rendering/plan';
export { addressProblem } from './request/not-an-address';
export type { AddressProblem, AddressProblemCode } from './request/not-an-address';
export { endsOf, MAX_RENDERED_LENGTH, render } from './rendering/render';
export type { Rendering } from './rendering/render';
export { fieldNamed, NO_SETTINGS, resolveName, settingName } from './rendering/resolve';
export type { ResolvedName, Settings } from './rendering/resolve';
export { macrosWithin, outlineOf, segmentsOf, stepAt } from './rendering/segment';
export type { Filling, FillState, Resolution, Segment, ValueStep } from './rendering/segment';
export { overlaps, touches } from './span';
export type { Span } from './span';
export { allSteps } from './steps';
export type { Steps } from './steps';
export { readTime, writeTime } from './time';
export { asciiHost, authorityOf, urlSpan } from './request/web-address';
export type { Authority } from './request/web-address';
export { outlineTemplate } from './template/outline';
export { entityCharacter, entityNames, escapedCharacter } from './text/entities';
export { shorten } from './text/shorten';
export { utf8Length } from './text/utf8-length';
export { escapeHtml } from './text/escape-html';
