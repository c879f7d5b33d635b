export { decodedTable } from './decoded-table';
export type { DecodedTableInput } from './decoded-table';
export { countOf, credentialsRemedy, gridRows, reasonsOf, SOURCE_NAMES } from './grid';
export type { GridCell, GridRow, RowReason } from './grid';
export { VERDICT_LOOKS } from './verdict-look';
export type { VerdictLook } from './verdict-look';
export { GRID_PLACES, gridEvents } from './grid-events';
export type { GridEvent, GridPlace } from './grid-events';
export {
  entrySpan,
  highlightsOf,
  NO_HIGHLIGHTS,
  pathAt,
  pointAtEvent,
  pointAtPart,
  pointAtRow,
  reuseHighlights,
} from './highlight';
export type { Highlights, Target, Views } from './highlight';
export { eventFor, firstEvents, firstTemplates, partnerNames, partnerTemplates } from './beginnings';
export type { OfferedEvent, OfferedTemplate } from './beginnings';
export { isConvertible, otherFormOf } from './event-form';
export type { OtherForm } from './event-form';
export { eventWords } from './event-words';
export { drawnText, MAX_DRAWN_LENGTH } from './drawn-text';
export { fieldOfMacro, macroOfField, sourceOf } from './jump';
export type { JumpInput, MacroJump, WrittenAt } from './jump';
export { optionsIn } from '../work';
export { LANGUAGE_TITLES, optionsOf } from './languages';
export type { LanguageId } from './languages';
export { linesOf, NO_LINES } from './lines';
export type { KeyedPiece, RequestLine, RequestLines } from './lines';
export { isSameLook, macroLooks } from './macro-look';
export type { MacroLook } from './macro-look';
export {
  colorNote,
  cutByLit,
  hasSameText,
  isSamePiece,
  MAX_PIECE_LENGTH,
  MAX_PIECES,
  piecesOf,
} from './pieces';
export type { Piece } from './pieces';
export { countSafeFixes, groupProblems, listProblems } from './problems';
export type { Problem, ProblemGroup } from './problems';
export { reuseItems, stableKeys } from './reuse';
export type { KeyedList } from './reuse';
export { macroColor, macroLabel, macroSource, PLACE_WORDS } from './macro-words';
export { textPieces, withCodes } from '../engine';
export type { TextPiece } from '../engine';
export { rovingTarget } from './roving';
export { searchCommands } from './command-search';
export { matchesKey, platformOf, showKey } from './keys';
export type { KeyBinding, Platform } from './keys';
export type { KeyPress } from './roving';
export { READ_AS_CHOICES } from './read-as-choices';
export type { ReadAsChoice, ReadAsNote, ReadAsView } from './read-as-choices';
export { hasSameValue, isSameRow, rowsOf } from './rows';
export type { Row } from './rows';
export { withMeanings } from './row-meaning';
export {
  FIT_LOOKS,
  fitSentence,
  sentenceRuns,
  translationTable,
  withArticle,
  worstFirst,
} from './translation';
export type { FitLook, SentenceRun } from './translation';
