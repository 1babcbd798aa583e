export { isComposing, isRealEnter, isTyping } from "./combo";
export { type Binding, listen, useBindings, useKeys } from "./registry";
