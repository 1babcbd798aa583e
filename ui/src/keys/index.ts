export { isComposing, isRealEnter, isTyping } from "./combo";
export { type Binding, press, useBindings, useKeys } from "./registry";
