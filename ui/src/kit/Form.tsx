import type { ReactNode } from "react";

import { isComposing } from "../keys";

type Props = { onSubmit: () => void; onFocus?: () => void; children: ReactNode; className?: string | undefined; label?: string };
/** A form. Enter in a line submits it, except the Enter that commits a Chinese candidate. */
export function Form({ onSubmit, onFocus, children, className, label }: Props) {
  return (
    // Bubbling only; the form itself is not a control.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      noValidate
      className={className}
      {...(label === undefined ? {} : { "aria-label": label })}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      {...(onFocus === undefined ? {} : { onFocus })}
      onKeyDown={(event) => isComposing(event.nativeEvent) && event.key === "Enter" && event.preventDefault()}
    >
      {children}
    </form>
  );
}
