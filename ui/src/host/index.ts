export { answerWord } from "./answers";
export { guardClipboard } from "./clipboard";
export { type Ask, call, type Command, inWindow, pause, Refused, type Reply } from "./call";
export { canChoose, chooseFolder, chooseOpenPath, chooseSavePath, type FileKind } from "./dialogs";
export { useDrop } from "./drop";
export { renewPage } from "./page";
export { newQueryClient, useAct, useAsk } from "./queries";
export { useTrial } from "./trial";
export { activeWord, fieldWord, missingFactWord, refusalNote, refusalOf, refusalText, refusalWords, refusedField, ruleWord, sheetFieldWord, verdictWord, wordingRuleWord } from "./refusals";
