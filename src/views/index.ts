export { decodedTable } from './decoded/table';
export type { DecodedTableInput } from './decoded/table';
export { countOf, credentialsRemedy, gridRows, reasonsOf, SOURCE_NAMES } from './delivery/grid';
export type { GridCell, GridRow, RowReason } from './delivery/grid';
export { VERDICT_LOOKS } from './delivery/verdict-look';
export type { VerdictLook } from './delivery/verdict-look';
export { GRID_PLACES, gridEvents } from './delivery/grid-events';
export type { GridEvent, GridPlace } from './delivery/grid-events';
export {
  entrySpan,
  highlightsOf,
  NO_HIGHLIGHTS,
  pathAt,
  pointAtEvent,
  pointAtPart,
  pointAtRow,
  reuseHighlights,
} from './request/highlight';
export type { Highlights, Target, Views } from './request/highlight';
export { eventFor, firstEvents, firstTemplates, partnerNames, partnerTemplates } from './beginnings';
export type { OfferedEvent, OfferedTemplate } from './beginnings';
export { isConvertible, otherFormOf } from './event/form';
export type { OtherForm } from './event/form';
export { eventWords } from './event/words';
export { drawnText, MAX_DRAWN_LENGTH } from './drawn-text';
export { fieldOfMacro, macroOfField, sourceOf } from './request/jump';
export type { JumpInput, MacroJump, WrittenAt } from './request/jump';
export { optionsIn } from '../work';
export { LANGUAGE_TITLES, optionsOf } from './options/languages';
export type { LanguageId } from './options/languages';
export { linesOf, NO_LINES } from './request/lines';
export type { KeyedPiece, RequestLine, RequestLines } from './request/lines';
export { isSameLook, macroLooks } from './request/macro-look';
export type { MacroLook } from './request/macro-look';
export {
  colorNote,
  cutByLit,
  hasSameText,
  isSamePiece,
  MAX_PIECE_LENGTH,
  MAX_PIECES,
  piecesOf,
} from './request/pieces';
export type { Piece } from './request/pieces';
export { countSafeFixes, groupProblems, listProblems } from './problems/list';
export type { Problem, ProblemGroup } from './problems/list';
export { reuseItems, stableKeys } from './reuse';
export type { KeyedList } from './reuse';
export { macroColor, macroLabel, macroSource, PLACE_WORDS } from './request/macro-words';
export { textPieces, withCodes } from '../engine';
export type { TextPiece } from '../engine';
export { rovingTarget } from './commands/roving';
export { searchCommands } from './commands/search';
export { matchesKey, platformOf, showKey } from './commands/keys';
export type { KeyBinding, Platform } from './commands/keys';
export type { KeyPress } from './commands/roving';
export { READ_AS_CHOICES } from './decoded/read-as-choices';
export type { ReadAsChoice, ReadAsNote, ReadAsView } from './decoded/read-as-choices';
export { hasSameValue, isSameRow, rowsOf } from './decoded/rows';
export type { Row } from './decoded/rows';
export { withMeanings } from './decoded/row-meaning';
export {
  FIT_LOOKS,
  fitSentence,
  sentenceRuns,
  translationTable,
  withArticle,
  worstFirst,
} from './translation/table';
export type { FitLook, SentenceRun } from './translation/table';
