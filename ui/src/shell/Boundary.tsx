import { Component, type ReactNode } from "react";

import { Button, ErrorNote } from "../kit";
import { startOver } from "../places";
import styles from "./shell.module.css";

type Props = { what: string; remedy: string; back: string; children: ReactNode };
/** Keeps a screen that fails from taking the window with it. */
export class Boundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <div className={styles.broken}>
        <ErrorNote what={this.props.what} remedy={this.props.remedy} actions={<Button onPress={startOver}>{this.props.back}</Button>} />
      </div>
    );
  }
}
