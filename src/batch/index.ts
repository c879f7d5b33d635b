export type { CsvFormat, Format, Job, Wants } from './job';
export type { Group, Outcome } from './outcome';
export type { LengthCounts, MacroCount, ProblemCount, Remark, SentCounts, Summary } from './summary';
