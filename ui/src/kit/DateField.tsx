import { type CalendarDate, parseDate } from "@internationalized/date";
import { createContext, use, useId, useRef, useState } from "react";
import { Button as Pressable, Calendar, CalendarCell, CalendarGrid, Dialog, Heading, Popover } from "react-aria-components";

import { useWords } from "../words";
import { Button } from "./Button";
import styles from "./DateField.module.css";
import { readDay } from "./day";
import { Field, type FieldProps } from "./Field";
import { Icon } from "./Icon";

/** The day it is, from the desk; `+7` and `11-22` count from it. */
export const TodayContext = createContext("2000-01-01");

/** A day, typed in any of the usual forms or picked; leaving the field turns it into `2026-11-22`. The form keeps the text. */
export function DateField(props: FieldProps) {
  const t = useWords();
  const today = use(TodayContext);
  const [open, setOpen] = useState(false);
  const own = useId();
  const button = useRef<HTMLButtonElement>(null);
  const id = props.id ?? own;
  const read = readDay(props.value, today);
  const settle = () => {
    if (read !== null && read !== props.value) props.onChange(read);
    props.onBlur?.();
  };
  const echo = read !== null && read !== props.value ? `= ${read}` : undefined;
  return (
    <>
      <Field
        {...props}
        id={id}
        kind="code"
        onBlur={settle}
        hint={echo ?? props.hint}
        placeholder={props.placeholder ?? t.kit_day_example()}
        after={<Button ref={button} icon="calendar" label={t.kit_day_pick({ field: props.label })} onPress={() => setOpen(true)} disabled={props.disabled ?? false} />}
      />
      <Popover triggerRef={button} isOpen={open} onOpenChange={setOpen} placement="bottom end" className={styles.popover ?? ""}>
        <Dialog aria-label={t.kit_day_pick({ field: props.label })} className={styles.dialog ?? ""}>
          <Month
            value={parseDate(read ?? today)}
            onPick={(day) => {
              props.onChange(day.toString());
              setOpen(false);
            }}
          />
        </Dialog>
      </Popover>
    </>
  );
}

type MonthProps = { value: CalendarDate; onPick: (day: CalendarDate) => void };
function Month({ value, onPick }: MonthProps) {
  return (
    <Calendar defaultValue={value} onChange={onPick} autoFocus>
      <header className={styles.head}>
        <Pressable slot="previous" className={styles.turn ?? ""}><Icon name="back" /></Pressable>
        <Heading className={styles.title ?? ""} />
        <Pressable slot="next" className={styles.turnRight ?? ""}><Icon name="back" /></Pressable>
      </header>
      <CalendarGrid className={styles.grid ?? ""}>{(day) => <CalendarCell date={day} className={styles.cell ?? ""} />}</CalendarGrid>
    </Calendar>
  );
}
