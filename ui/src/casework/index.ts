export { Breaches } from "./Breaches";
export { ChangeList } from "./ChangeList";
export { ClockDetail, ClockLeft, titled } from "./Clock";
export { channelName, outcomeName, purposeName } from "./contact";
export { ContactDialog } from "./ContactDialog";
export { type Line, Queue, type Section, useQueueKeys } from "./Queue";
export { StepDialog } from "./StepDialog";
export { FinishDialog, PostponeDialog } from "./StepDialogs";
export { useWrite } from "./write";
