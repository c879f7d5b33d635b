export { arrangeList, fitOf, listedArrival } from './arrival-list';
export type { ArrivalFit, ListedArrival, ListFilter, ListOrder } from './arrival-list';
export { arrivedMarks, arrivedProblems, pastedRow, severityOf } from './arrived-marks';
export type { ArrivedMark } from './arrived-marks';
export { comparedRows } from './compared-rows';
export type { ComparedPart, ComparedRow, ComparedRows } from './compared-rows';
export { recoveredLines } from './recovered-lines';
export type { RecoveredLine } from './recovered-lines';
